package catalog

import (
	"strconv"
	"strings"

	"clausewright/core/datafile"
)

// Permission is something an app asks the user or the system for, as users know it.
type Permission struct {
	ID      string   // "camera"
	Names   []string // Chinese names as policies write them, the usual one first
	Android []string // constants as in AndroidPermission.Constant; nil if Android has none
	IOS     []string // usage keys; nil if iOS has none
	Rare    bool     // no function of calls, live rooms or courses needs it
}

// Level is Android's protection level.
type Level string

const (
	Normal    Level = "normal"    // granted at installation
	Dangerous Level = "dangerous" // the user is asked
	Special   Level = "special"   // granted on a page of the system settings
	Signature Level = "signature" // for the system's own apps
)

// AndroidPermission is a constant of the Android platform.
type AndroidPermission struct {
	Constant string // in full: "android.permission.CAMERA"
	Level    Level  // "" if not known
	Since    int    // first API level, 0 if not known
	Until    int    // last API level on which it has an effect, 0 if it still has
	Gone     bool   // the platform no longer has the name
}

// UsageKey is an entry of an iOS app's Info.plist that gives the reason for asking.
type UsageKey struct {
	Key   string
	Since string // first version of iOS, "14.0"
	Until string // last version on which it has an effect, "" if it still has
}

// AndroidPrefix starts the constants of the platform.
const AndroidPrefix = "android.permission."

var (
	// Permissions returns all permissions. The caller must not change them.
	Permissions = read("permissions.txt", readPermission)

	// AndroidPermissions returns all constants of the platform, by name.
	AndroidPermissions = read("android.txt", readAndroid)

	// UsageKeys returns the usage keys of iOS.
	UsageKeys = read("ios.txt", readUsageKey)

	permissionByID       = indexed(Permissions, func(p Permission) []string { return []string{p.ID} })
	permissionByName     = indexed(Permissions, func(p Permission) []string { return folded(p.Names) })
	permissionByConstant = indexed(Permissions, func(p Permission) []string { return append(p.Android, p.IOS...) })
	androidByConstant    = indexed(AndroidPermissions, func(p AndroidPermission) []string { return []string{p.Constant} })
	usageKeyByKey        = indexed(UsageKeys, func(k UsageKey) []string { return []string{k.Key} })
)

// PermissionByID returns the permission with an id.
func PermissionByID(id string) (Permission, bool) { return find(Permissions, permissionByID, id) }

// PermissionByName returns the permission with a Chinese name, 权限 at its end left out.
func PermissionByName(name string) (Permission, bool) {
	return find(Permissions, permissionByName, Fold(strings.TrimSuffix(name, "权限")))
}

// PermissionByConstant returns the permission that an Android constant or an iOS usage
// key belongs to. The prefix android.permission. may be left out.
func PermissionByConstant(constant string) (Permission, bool) {
	if p, ok := find(Permissions, permissionByConstant, constant); ok {
		return p, true
	}
	return find(Permissions, permissionByConstant, AndroidPrefix+constant)
}

// AndroidByConstant returns what is known of a constant, whose prefix
// android.permission. may be left out. False means that the platform has no such
// name; constants of device makers are not judged.
func AndroidByConstant(constant string) (AndroidPermission, bool) {
	if p, ok := find(AndroidPermissions, androidByConstant, constant); ok {
		return p, true
	}
	return find(AndroidPermissions, androidByConstant, AndroidPrefix+constant)
}

// UsageKeyByKey returns a usage key of iOS.
func UsageKeyByKey(key string) (UsageKey, bool) { return find(UsageKeys, usageKeyByKey, key) }

func readPermission(r datafile.Row) Permission {
	r.Want(5)
	p := Permission{ID: r.Col[0], Rare: r.Col[1] == "rare", Names: list(r.Col[2], "、"), IOS: list(r.Col[4], " ")}
	for _, constant := range list(r.Col[3], " ") {
		p.Android = append(p.Android, inFull(constant))
	}
	return p
}

func readAndroid(r datafile.Row) AndroidPermission {
	r.Want(4)
	p := AndroidPermission{Constant: inFull(r.Col[0]), Level: Level(r.Col[1]), Gone: r.Col[3] == "gone"}
	p.Since = numberOf(r, 2)
	if !p.Gone {
		p.Until = numberOf(r, 3)
	}
	return p
}

func readUsageKey(r datafile.Row) UsageKey {
	r.Want(3)
	return UsageKey{Key: r.Col[0], Since: r.Col[1], Until: r.Col[2]}
}

func inFull(constant string) string {
	if strings.Contains(constant, ".") {
		return constant
	}
	return AndroidPrefix + constant
}

// numberOf reads a column as a number, 0 if it is empty.
func numberOf(r datafile.Row, col int) int {
	if r.Col[col] == "" {
		return 0
	}
	n, err := strconv.Atoi(r.Col[col])
	if err != nil {
		r.Fail(err.Error())
	}
	return n
}
