package core

import (
	"strings"

	"clausewright/core/catalog"
)

// Catalog returns what can be looked up while questions are answered.
func Catalog(CatalogRequest) (CatalogResponse, error) {
	var res CatalogResponse
	for _, p := range catalog.Permissions() {
		for _, constant := range p.Android {
			res.Permissions = append(res.Permissions, CatalogPermission{"Android", strings.TrimPrefix(constant, catalog.AndroidPrefix), p.Names[0]})
		}
		for _, key := range p.IOS {
			res.Permissions = append(res.Permissions, CatalogPermission{"iOS", key, p.Names[0]})
		}
	}
	for _, i := range catalog.Identifiers() {
		if i.ID != catalog.AnyIdentifier {
			res.Identifiers = append(res.Identifiers, i.Names[0])
		}
	}
	for _, i := range catalog.Items() {
		if !i.Whole {
			res.Items = append(res.Items, i.Names[0])
		}
	}
	for _, s := range catalog.SDKs() {
		entry := CatalogSDK{
			Name: s.Names[0], Provider: s.Provider.Value, Function: s.Purpose.Value, PolicyLink: s.Policy.Value,
			Items: []string{}, Read: max(s.Provider.Date, s.Purpose.Date, s.Items.Date, s.Policy.Date),
		}
		if s.Items.Value != "" {
			entry.Items = strings.Split(s.Items.Value, "、")
		}
		res.SDKs = append(res.SDKs, entry)
	}
	return res, nil
}
