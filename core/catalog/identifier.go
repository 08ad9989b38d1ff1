package catalog

import "clausewright/core/datafile"

// Identifier is a mark that tells one device, card, installation or network from all
// others.
type Identifier struct {
	ID    string // "imei"
	Of    Of
	Reset Reset
	Names []string // as policies write them, the usual one first
}

// Of is what an identifier tells apart.
type Of string

const (
	OfDevice      Of = "device"
	OfSubscriber  Of = "subscriber" // the card or the contract with the carrier
	OfAdvertising Of = "advertising"
	OfApp         Of = "app" // one app, or the apps of one maker, on one device
	OfNetwork     Of = "network"
)

// Reset is who or what gives a new value.
type Reset string

const (
	Never     Reset = "never"
	ByUser    Reset = "user"      // in the settings
	Reinstall Reset = "reinstall" // of the app or the system
	Session   Reset = "session"   // changes by itself from connection to connection
)

// Permanent reports whether the user cannot get rid of the identifier short of a new
// device or card.
func (i Identifier) Permanent() bool {
	return i.Reset == Never && (i.Of == OfDevice || i.Of == OfSubscriber)
}

var (
	// Identifiers returns all identifiers. The caller must not change them.
	Identifiers = read("identifiers.txt", readIdentifier)

	identifierByID   = indexed(Identifiers, func(i Identifier) []string { return []string{i.ID} })
	identifierByName = indexed(Identifiers, func(i Identifier) []string { return folded(i.Names) })
)

// AnyIdentifier is the entry for 设备标识 in general: it names none.
const AnyIdentifier = "device-id"

// IdentifierByID returns the identifier with an id.
func IdentifierByID(id string) (Identifier, bool) { return find(Identifiers, identifierByID, id) }

// IdentifierByName returns the identifier with a name.
func IdentifierByName(name string) (Identifier, bool) {
	return find(Identifiers, identifierByName, Fold(name))
}

func readIdentifier(r datafile.Row) Identifier {
	r.Want(4)
	return Identifier{ID: r.Col[0], Of: Of(r.Col[1]), Reset: Reset(r.Col[2]), Names: list(r.Col[3], "、")}
}
