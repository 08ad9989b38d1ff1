package lexicon

import (
	"fmt"
	"sort"
	"strings"
)

// parseRow reads a row into pieces. plain is false if a group or a mark <a=b> must be
// resolved first: a group then has a number or a gap among its choices.
func parseRow(row string) (pieces []piece, plain bool, err error) {
	if strings.ContainsAny(row, "<>") {
		return nil, false, nil
	}
	for row != "" {
		open := strings.IndexByte(row, '(')
		text := row
		if open >= 0 {
			text = row[:open]
		}
		if strings.ContainsAny(text, "|)") {
			return nil, false, fmt.Errorf("%q has | or ) without (", row)
		}
		pieces = append(pieces, textPieces(text)...)
		if open < 0 {
			break
		}
		words, rest, err := expandGroup(row[open:])
		if err != nil {
			return nil, false, err
		}
		var alts [][]rune
		for _, word := range words {
			if strings.ContainsAny(word, "#…") {
				return nil, false, nil
			}
			alts = append(alts, []rune(Fold(word)))
		}
		sort.SliceStable(alts, func(i, j int) bool { return len(alts[i]) > len(alts[j]) })
		pieces = append(pieces, piece{kind: lettersPiece, alts: alts})
		row = rest
	}
	return pieces, true, nil
}

// textPieces reads a part of a row without groups.
func textPieces(text string) []piece {
	var pieces []piece
	for text != "" {
		stop := strings.IndexAny(text, "#…")
		letters := text
		if stop >= 0 {
			letters = text[:stop]
		}
		if folded := []rune(Fold(letters)); len(folded) > 0 {
			pieces = append(pieces, piece{kind: lettersPiece, alts: [][]rune{folded}})
		}
		switch {
		case stop < 0:
			return pieces
		case text[stop] == '#':
			pieces = append(pieces, piece{kind: numberPiece})
			text = text[stop+1:]
		default:
			pieces = append(pieces, piece{kind: gapPiece})
			text = text[stop+len("…"):]
		}
	}
	return pieces
}

// expand resolves the groups of a row, which may nest, into rows without any.
func expand(row string) ([]string, error) {
	words, rest, err := expandUntil(row, false)
	if err == nil && rest != "" {
		err = fmt.Errorf("%q has | or ) without (", row)
	}
	return words, err
}

// expandUntil resolves a row up to the sign that ends it: | or ) inside a group, the
// end of the row outside. rest begins with that sign.
func expandUntil(row string, inGroup bool) (words []string, rest string, err error) {
	words = []string{""}
	for {
		stop := strings.IndexAny(row, "(|)")
		if stop < 0 {
			if inGroup {
				return nil, "", fmt.Errorf("%q has ( without )", row)
			}
			return joined(words, []string{row}), "", nil
		}
		words = joined(words, []string{row[:stop]})
		if row[stop] != '(' {
			return words, row[stop:], nil
		}
		group, after, err := expandGroup(row[stop:])
		if err != nil {
			return nil, "", err
		}
		words = joined(words, group)
		row = after
	}
}

// expandGroup resolves the group that row begins with; rest follows its ).
func expandGroup(row string) (words []string, rest string, err error) {
	for row[0] != ')' {
		choice, after, err := expandUntil(row[1:], true)
		if err != nil {
			return nil, "", err
		}
		words = append(words, choice...)
		row = after
	}
	return words, row[1:], nil
}

// joined returns each head followed by each tail.
func joined(heads, tails []string) []string {
	all := make([]string, 0, len(heads)*len(tails))
	for _, head := range heads {
		for _, tail := range tails {
			all = append(all, head+tail)
		}
	}
	return all
}
