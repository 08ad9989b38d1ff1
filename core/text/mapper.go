package text

import (
	"fmt"
	"sort"
	"unicode/utf8"
)

// Position is one place of a text in all the units its readers count in.
type Position struct {
	Line   int // 1-based; lines end at \n
	Column int // 1-based, in code points
	Offset int // 0-based, in bytes of UTF-8
	UTF16  int // 0-based, in UTF-16 units from the start of the text
}

// blockSize is the distance of the marks a Mapper keeps, in bytes. It bounds the
// bytes read to answer one question, however long a line is.
const blockSize = 128

// mark is what is known of the text up to a byte offset.
type mark struct {
	offset int // at the start of a code point
	utf16  int
	line   int // 0-based
	column int // 0-based, code points since the start of the line
}

// Mapper converts between the units of Position for one text. A byte that is not
// valid UTF-8 counts as one code point, as decoders show it as U+FFFD.
type Mapper struct {
	src   string
	marks []mark
}

// NewMapper reads src once and returns its mapper.
func NewMapper(src string) *Mapper {
	m := &Mapper{src: src, marks: make([]mark, 1, len(src)/blockSize+2)}
	at := mark{}
	for at.offset < len(src) {
		at.step(src, sizeAt(src, at.offset))
		if at.offset-m.marks[len(m.marks)-1].offset >= blockSize {
			m.marks = append(m.marks, at)
		}
	}
	return m
}

// step moves m behind the code point at it, which has size bytes.
func (m *mark) step(src string, size int) {
	m.utf16++
	if size == 4 {
		m.utf16++
	}
	m.column++
	if src[m.offset] == '\n' {
		m.line++
		m.column = 0
	}
	m.offset += size
}

// sizeAt returns the bytes of the code point at an offset. Most are ASCII or Chinese
// characters, which are told without decoding them.
func sizeAt(src string, offset int) int {
	b := src[offset]
	if b < utf8.RuneSelf {
		return 1
	}
	if b >= 0xE3 && b <= 0xE9 && offset+2 < len(src) && src[offset+1]&0xC0 == 0x80 && src[offset+2]&0xC0 == 0x80 {
		return 3
	}
	_, size := utf8.DecodeRuneInString(src[offset:])
	return size
}

// Position returns the position of a byte offset. An offset inside a code point is
// taken back to its start. It panics if offset lies outside the text.
func (m *Mapper) Position(offset int) Position {
	if offset < 0 || offset > len(m.src) {
		panic(fmt.Sprintf("text: offset %d outside a text of %d bytes", offset, len(m.src)))
	}
	i := sort.Search(len(m.marks), func(i int) bool { return m.marks[i].offset > offset }) - 1
	at := m.marks[i]
	for at.offset < offset {
		size := sizeAt(m.src, at.offset)
		if at.offset+size > offset {
			break
		}
		at.step(m.src, size)
	}
	return Position{Line: at.line + 1, Column: at.column + 1, Offset: at.offset, UTF16: at.utf16}
}

// UTF16Offset returns the byte offset of a place counted in UTF-16 units. A place
// between two surrogates is taken back to the start of the code point. It returns
// an error if the place lies outside the text.
func (m *Mapper) UTF16Offset(utf16 int) (int, error) {
	i := sort.Search(len(m.marks), func(i int) bool { return m.marks[i].utf16 > utf16 }) - 1
	if i < 0 {
		return 0, fmt.Errorf("position: UTF-16 offset %d is negative", utf16)
	}
	at := m.marks[i]
	for at.utf16 < utf16 {
		if at.offset == len(m.src) {
			return 0, fmt.Errorf("position: UTF-16 offset %d lies after the end", utf16)
		}
		next := at
		next.step(m.src, sizeAt(m.src, at.offset))
		if next.utf16 > utf16 {
			break
		}
		at = next
	}
	return at.offset, nil
}
