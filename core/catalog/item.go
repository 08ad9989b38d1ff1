package catalog

import (
	"slices"

	"clausewright/core/datafile"
)

// Item is a kind of personal information.
type Item struct {
	ID    string // "phone-number"
	Group Group
	Class Class
	Whole bool     // a word for a group of kinds, such as 设备信息
	Names []string // as policies write them, the usual one first
	Loose []string // names that mean the item only in an enumeration: 视频, 点击
}

// Group is what an item is about.
type Group string

const (
	Account    Group = "account"
	Profile    Group = "profile"
	Identity   Group = "identity"
	Biometry   Group = "biometric"
	Finance    Group = "finance"
	Place      Group = "location"
	Contact    Group = "contact"
	Content    Group = "content"
	Social     Group = "social"
	Device     Group = "device"
	Network    Group = "network"
	Log        Group = "log"
	Healthy    Group = "health"
	Particular Group = "special"
	Minor      Group = "minor"
)

// Class is whether the law counts an item as sensitive, and why: the categories of
// article 28 of the Personal Information Protection Law, and Other for what annex A of
// GB/T 45574-2025 adds.
type Class string

const (
	Ordinary        Class = "ordinary"
	Biometric       Class = "biometric"
	Religion        Class = "religion"
	SpecialIdentity Class = "special-identity"
	Health          Class = "health"
	Financial       Class = "financial"
	Whereabouts     Class = "whereabouts"
	Child           Class = "child" // of a person under fourteen
	Other           Class = "other"
)

// Sensitive reports whether the class is one of sensitive personal information.
func (c Class) Sensitive() bool { return c != Ordinary }

var (
	// Items returns all kinds of personal information. The caller must not change them.
	Items = read("items.txt", readItem)

	itemByID   = indexed(Items, func(i Item) []string { return []string{i.ID} })
	itemByName = indexed(Items, func(i Item) []string { return folded(slices.Concat(i.Names, i.Loose)) })
)

// ItemByID returns the item with an id.
func ItemByID(id string) (Item, bool) { return find(Items, itemByID, id) }

// ItemByName returns the item with a Chinese name.
func ItemByName(name string) (Item, bool) { return find(Items, itemByName, Fold(name)) }

func readItem(r datafile.Row) Item {
	r.Want(6)
	return Item{ID: r.Col[0], Group: Group(r.Col[1]), Class: Class(r.Col[2]), Whole: r.Col[3] == "whole", Names: list(r.Col[4], "、"), Loose: list(r.Col[5], "、")}
}
