package catalog

import (
	"strings"
	"sync"

	"clausewright/core/datafile"
)

// SDK is a software component of another company that apps build in. What could not
// be read at a source is empty.
type SDK struct {
	ID    string   // "agora"
	Names []string // names of this SDK and nothing else, the usual one first

	// Brands are words that may mean this SDK, its maker or a way to log in; they mean
	// the SDK where one of Contexts stands beside them.
	Brands   []string
	Contexts []string

	Provider  Sourced   // the provider's full legal name
	Purpose   Sourced   // what apps use it for
	Items     Sourced   // the kinds of information it takes, as its provider names them, between "、"
	Maven     []Sourced // coordinates without version, "group:artifact"
	CocoaPods []Sourced // names of pods
	Policy    Sourced   // address of its privacy policy or compliance guide
}

// Sourced is a value with where it was read. The zero Sourced was read nowhere.
type Sourced struct {
	Value  string
	Source string // address of the page or file
	Date   string // YYYY-MM-DD: the date the source bears, or where it bears none the day it was read
}

// SDKs returns all SDKs. The caller must not change them.
var SDKs = sync.OnceValue(readSDKs)

var (
	sdkByID   = indexed(SDKs, func(s SDK) []string { return []string{s.ID} })
	sdkByName = indexed(SDKs, func(s SDK) []string { return folded(s.Names) })
)

// SDKByID returns the SDK with an id.
func SDKByID(id string) (SDK, bool) { return find(SDKs, sdkByID, id) }

// SDKByName returns the SDK with one of its own names, SDK at its end or not.
func SDKByName(name string) (SDK, bool) {
	key := Fold(name)
	if s, ok := find(SDKs, sdkByName, key); ok {
		return s, true
	}
	return find(SDKs, sdkByName, strings.TrimSuffix(key, "sdk"))
}

// readSDKs reads blocks: "sdk ID" and its rows indented below, each a column's name,
// its value, its source and date.
func readSDKs() []SDK {
	var all []SDK
	for r := range datafile.Rows(data, "data/sdks.txt") {
		column, value, _ := strings.Cut(r.Col[0], " ")
		if !r.Indented {
			if column != "sdk" {
				r.Fail("want sdk ID")
			}
			all = append(all, SDK{ID: value})
			continue
		}
		s := &all[len(all)-1]
		switch column {
		case "names":
			s.Names = list(value, "、")
		case "brands":
			r.Want(2)
			s.Brands, s.Contexts = list(value, "、"), list(r.Col[1], "、")
		default:
			r.Want(3)
			s.set(r, column, Sourced{Value: value, Source: r.Col[1], Date: r.Col[2]})
		}
	}
	return all
}

func (s *SDK) set(r datafile.Row, column string, v Sourced) {
	switch column {
	case "provider":
		s.Provider = v
	case "purpose":
		s.Purpose = v
	case "items":
		s.Items = v
	case "policy":
		s.Policy = v
	case "maven":
		s.Maven = append(s.Maven, v)
	case "cocoapods":
		s.CocoaPods = append(s.CocoaPods, v)
	default:
		r.Fail("no column " + column)
	}
}
