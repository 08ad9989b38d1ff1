package catalog

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestNamesAreUnique holds that a name, however spaced, means one entry of its kind.
func TestNamesAreUnique(t *testing.T) {
	type entry struct {
		id    string
		names []string
	}
	kinds := map[string][]entry{}
	for _, p := range Permissions() {
		kinds["permission"] = append(kinds["permission"], entry{p.ID, p.Names})
	}
	for _, i := range Items() {
		kinds["item"] = append(kinds["item"], entry{i.ID, slices.Concat(i.Names, i.Loose)})
	}
	for _, i := range Identifiers() {
		kinds["identifier"] = append(kinds["identifier"], entry{i.ID, i.Names})
	}
	for _, s := range SDKs() {
		kinds["sdk"] = append(kinds["sdk"], entry{s.ID, append(slices.Clone(s.Names), s.Brands...)})
	}
	for kind, entries := range kinds {
		ids, names := map[string]bool{}, map[string]string{}
		for _, e := range entries {
			if ids[e.id] {
				t.Errorf("%s %s stands twice", kind, e.id)
			}
			ids[e.id] = true
			if len(e.names) == 0 {
				t.Errorf("%s %s has no name", kind, e.id)
			}
			for _, name := range e.names {
				key := Fold(name)
				if key == "" || strings.ContainsAny(name, "|…#<>()") {
					t.Errorf("%s %s: %q is no name", kind, e.id, name)
				}
				if first, twice := names[key]; twice && first != e.id {
					t.Errorf("%s: %q means both %s and %s", kind, name, first, e.id)
				}
				names[key] = e.id
			}
		}
	}
}

func TestPermissionsNameRealConstants(t *testing.T) {
	for _, p := range Permissions() {
		for _, constant := range p.Android {
			if _, ok := AndroidByConstant(constant); !ok && strings.HasPrefix(constant, AndroidPrefix) {
				t.Errorf("permission %s: Android has no %s", p.ID, constant)
			}
		}
		for _, key := range p.IOS {
			if _, ok := UsageKeyByKey(key); !ok {
				t.Errorf("permission %s: iOS has no %s", p.ID, key)
			}
		}
	}
	if n := len(AndroidPermissions()); n < 350 {
		t.Errorf("%d Android constants, want all of the platform", n)
	}
}

func TestAndroidByConstant(t *testing.T) {
	for _, c := range []struct {
		constant string
		want     AndroidPermission
		ok       bool
	}{
		{"CAMERA", AndroidPermission{Constant: "android.permission.CAMERA", Level: Dangerous, Since: 1}, true},
		{"android.permission.POST_NOTIFICATIONS", AndroidPermission{Constant: "android.permission.POST_NOTIFICATIONS", Level: Dangerous, Since: 33}, true},
		{"READ_EXTERNAL_STORAGE", AndroidPermission{Constant: "android.permission.READ_EXTERNAL_STORAGE", Level: Dangerous, Since: 16, Until: 32}, true},
		{"WRITE_SMS", AndroidPermission{Constant: "android.permission.WRITE_SMS", Level: Normal, Since: 1, Gone: true}, true},
		{"android.permission.NOTIFICATION", AndroidPermission{}, false},
		{"android.permission.GPS", AndroidPermission{}, false},
	} {
		if got, ok := AndroidByConstant(c.constant); got != c.want || ok != c.ok {
			t.Errorf("AndroidByConstant(%q) = %+v, %v, want %+v, %v", c.constant, got, ok, c.want, c.ok)
		}
	}
}

func TestLookups(t *testing.T) {
	for _, c := range []struct {
		what string
		find func(string) (string, bool)
		key  string
		want string // "" if there is none
	}{
		{"permission by name", permissionName, "摄像头权限", "camera"},
		{"permission by name", permissionName, "照相馆", ""},
		{"permission by constant", permissionConstant, "RECORD_AUDIO", "microphone"},
		{"permission by key", permissionConstant, "NSUserTrackingUsageDescription", "ad-id"},
		{"item by name", itemName, "ＧＰＳ信息", "location-precise"},
		{"item by name", itemName, "天气", ""},
		{"identifier by name", identifierName, "android id", "android-id"},
		{"SDK by name", sdkName, "极光推送SDK", "jpush"},
		{"SDK by name", sdkName, "微信", ""},
	} {
		got, ok := c.find(c.key)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%s %q = %q, %v, want %q", c.what, c.key, got, ok, c.want)
		}
	}
}

func permissionName(s string) (string, bool)     { p, ok := PermissionByName(s); return p.ID, ok }
func permissionConstant(s string) (string, bool) { p, ok := PermissionByConstant(s); return p.ID, ok }
func itemName(s string) (string, bool)           { i, ok := ItemByName(s); return i.ID, ok }
func identifierName(s string) (string, bool)     { i, ok := IdentifierByName(s); return i.ID, ok }
func sdkName(s string) (string, bool)            { s1, ok := SDKByName(s); return s1.ID, ok }

func TestClasses(t *testing.T) {
	groups := []Group{Account, Profile, Identity, Biometry, Finance, Place, Contact, Content, Social, Device, Network, Log, Healthy, Particular, Minor}
	classes := []Class{Ordinary, Biometric, Religion, SpecialIdentity, Health, Financial, Whereabouts, Child, Other}
	for _, i := range Items() {
		if !slices.Contains(groups, i.Group) || !slices.Contains(classes, i.Class) {
			t.Errorf("item %s: group %q, class %q", i.ID, i.Group, i.Class)
		}
	}
	for id, want := range map[string]bool{"face": true, "id-number": false, "id-photo": true, "bank-card": true, "phone-number": false, "child-info": true} {
		if i, _ := ItemByID(id); i.Class.Sensitive() != want {
			t.Errorf("item %s sensitive: %v, want %v", id, !want, want)
		}
	}
	for id, want := range map[string]bool{"imei": true, "oaid": false, "iccid": true, "bssid": false} {
		if i, _ := IdentifierByID(id); i.Permanent() != want {
			t.Errorf("identifier %s permanent: %v, want %v", id, !want, want)
		}
	}
}

// TestSDKsAreSourced holds that no value of an SDK stands without source and date.
func TestSDKsAreSourced(t *testing.T) {
	date := regexp.MustCompile(`^20\d\d-[01]\d-[0-3]\d$`)
	if n := len(SDKs()); n < 30 {
		t.Errorf("%d SDKs, want at least 30", n)
	}
	for _, s := range SDKs() {
		for _, v := range slices.Concat([]Sourced{s.Provider, s.Purpose, s.Items, s.Policy}, s.Maven, s.CocoaPods) {
			if v == (Sourced{}) {
				continue
			}
			if v.Value == "" || !strings.HasPrefix(v.Source, "https://") && !strings.HasPrefix(v.Source, "http://") || !date.MatchString(v.Date) {
				t.Errorf("SDK %s: %+v", s.ID, v)
			}
		}
	}
}
