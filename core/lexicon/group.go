package lexicon

import (
	"fmt"
	"strings"
)

// parseRow appends the pieces of a row to d.pieces. plain is false if a group or a mark
// <a=b> must be resolved first: a group then has a number or a gap among its choices.
func (d *Dictionary) parseRow(row string) (plain bool, err error) {
	if strings.ContainsAny(row, "<>") {
		return false, nil
	}
	for row != "" {
		open := strings.IndexByte(row, '(')
		text := row
		if open >= 0 {
			text = row[:open]
		}
		if strings.ContainsAny(text, "|)") {
			return false, fmt.Errorf("%q has | or ) without (", row)
		}
		d.addText(text)
		if open < 0 {
			break
		}
		words, rest, err := expandGroup(row[open:])
		if err != nil {
			return false, err
		}
		if !d.addGroup(words) {
			return false, nil
		}
		row = rest
	}
	return true, nil
}

// addText appends the pieces of a part of a row without groups.
func (d *Dictionary) addText(text string) {
	for text != "" {
		stop := signIn(text)
		letters := text
		if stop >= 0 {
			letters = text[:stop]
		}
		if letters = Fold(letters); letters != "" {
			p := piece{from: int32(len(d.choices))}
			d.addChoice(&p, letters)
			d.pieces = append(d.pieces, p)
		}
		switch {
		case stop < 0:
			return
		case text[stop] == '#':
			d.pieces = append(d.pieces, piece{kind: numberPiece})
			text = text[stop+1:]
		default:
			d.pieces = append(d.pieces, piece{kind: gapPiece})
			text = text[stop+len("…"):]
		}
	}
}

// addGroup appends the piece of a group, or returns false if one of its words has a
// number or a gap.
func (d *Dictionary) addGroup(words []string) bool {
	p := piece{from: int32(len(d.choices))}
	for _, word := range words {
		if signIn(word) >= 0 {
			return false
		}
		d.addChoice(&p, Fold(word))
	}
	choices := d.choices[p.from:p.to]
	for i := 1; i < len(choices); i++ {
		for j := i; j > 0 && choices[j].len() > choices[j-1].len(); j-- {
			choices[j], choices[j-1] = choices[j-1], choices[j]
		}
	}
	d.pieces = append(d.pieces, p)
	return true
}

// addChoice adds a folded word to a piece.
func (d *Dictionary) addChoice(p *piece, word string) {
	c := choice{from: int32(len(d.runes))}
	for _, r := range word {
		d.runes = append(d.runes, r)
	}
	c.to = int32(len(d.runes))
	if letters := d.runes[c.from:c.to]; len(letters) > 0 {
		c.pair = pairOf(letters)
		p.starts |= only(letters[0])
	} else {
		p.optional = true
	}
	d.choices = append(d.choices, c)
	p.to = int32(len(d.choices))
}

func (c choice) len() int32 { return c.to - c.from }

// signIn returns where the first # or … of a row stands, or -1.
func signIn(row string) int {
	gap := strings.Index(row, "…")
	if gap >= 0 {
		row = row[:gap]
	}
	if number := strings.IndexByte(row, '#'); number >= 0 {
		return number
	}
	return gap
}

// split resolves the one group that stands most in the way of entering a row as it is:
// the first with a number or a gap among its choices, else the first behind a gap that
// may be absent, else the first that may be absent. It returns none if there is no such
// group, or if the row has a mark <a=b>.
func split(row string) (rows []string, err error) {
	if strings.ContainsAny(row, "<>") {
		return nil, nil
	}
	var head, tail string
	var choices []string
	worst := 0
	for at := 0; ; {
		open := strings.IndexByte(row[at:], '(')
		if open < 0 {
			break
		}
		open += at
		words, rest, err := expandGroup(row[open:])
		if err != nil {
			return nil, err
		}
		if bad := obstacle(words, strings.HasSuffix(row[:open], "…")); bad > worst {
			worst, head, choices, tail = bad, row[:open], words, rest
		}
		at = len(row) - len(rest)
	}
	var plain []string
	for _, choice := range choices {
		if choice == "" || signIn(choice) >= 0 {
			rows = append(rows, head+choice+tail)
		} else {
			plain = append(plain, choice)
		}
	}
	if len(plain) > 0 {
		rows = append(rows, head+"("+strings.Join(plain, "|")+")"+tail)
	}
	return rows, nil
}

// obstacle tells how much a group of these choices stands in the way, 0 for not at all.
func obstacle(choices []string, behindGap bool) int {
	worst := 0
	for _, choice := range choices {
		switch {
		case signIn(choice) >= 0:
			return 3
		case choice == "" && behindGap:
			worst = 2
		case choice == "":
			worst = max(worst, 1)
		}
	}
	return worst
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
	if end := strings.IndexByte(row, ')'); end > 0 && strings.LastIndexByte(row[:end], '(') == 0 {
		return strings.Split(row[1:end], "|"), row[end+1:], nil
	}
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
