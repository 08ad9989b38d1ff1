package core

import (
	"slices"
	"testing"

	"clausewright/core/catalog"
)

// TestCatalog holds the names that can be looked up against the catalog: each must lead
// back to its entry, or a profile filled in with them would not be understood.
func TestCatalog(t *testing.T) {
	got := call[CatalogResponse](t, "catalog", CatalogRequest{})
	for _, p := range got.Permissions {
		if _, ok := catalog.PermissionByConstant(p.Constant); !ok || p.Name == "" {
			t.Errorf("permission %+v is not found by its constant", p)
		}
	}
	for _, name := range got.Identifiers {
		if _, ok := catalog.IdentifierByName(name); !ok {
			t.Errorf("identifier %s is not found by its name", name)
		}
	}
	for _, name := range got.Items {
		if _, ok := catalog.ItemByName(name); !ok {
			t.Errorf("item %s is not found by its name", name)
		}
	}
	for _, s := range got.SDKs {
		if _, ok := catalog.SDKByName(s.Name); !ok {
			t.Errorf("SDK %s is not found by its name", s.Name)
		}
	}
	if !slices.Contains(got.Permissions, CatalogPermission{"Android", "CAMERA", "相机"}) || len(got.SDKs) < 30 || !slices.Contains(got.Items, "手机号") && !slices.Contains(got.Items, "手机号码") {
		t.Errorf("common entries are missing: %d permissions, %d items, %d SDKs", len(got.Permissions), len(got.Items), len(got.SDKs))
	}
}
