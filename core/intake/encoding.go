package intake

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// decoded is a text turned into UTF-8.
type decoded struct {
	src  string // valid UTF-8
	from string // the encoding converted from, named for the reader; "" if src is the file itself
	lost int    // places that could not be read and stand as U+FFFD
	nuls int    // NUL bytes left out
}

// The encodings that are told apart.
const (
	nameUTF16   = "UTF-16（Unicode）"
	nameGB18030 = "GB18030（GBK）"
	nameWestern = "Windows-1252（西文）"
)

// decode turns the bytes of a text into UTF-8. What the bytes show decides; declared,
// the encoding a page names for itself, only settles what they leave open. A text in
// valid UTF-8 comes back as it is, its byte-order mark included.
func decode(data []byte, declared string) (decoded, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return decoded{}, errEncoding("UTF-32")
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return decodeUTF16(data[2:], false), nil
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decodeUTF16(data[2:], true), nil
	}
	if bytes.IndexByte(data, 0) < 0 {
		if utf8.Valid(data) {
			return decoded{src: string(data)}, nil
		}
		return decodeLegacy(data, declared)
	}
	if bigEndian, ok := looksUTF16(data); ok {
		return decodeUTF16(data, bigEndian), nil
	}
	kept := bytes.ReplaceAll(data, []byte{0}, nil)
	nuls := len(data) - len(kept)
	if nuls*20 > len(data) || controls(kept)*20 > len(kept) {
		return decoded{}, errNotText()
	}
	d := decoded{src: string(kept)}
	if !utf8.Valid(kept) {
		var err error
		if d, err = decodeLegacy(kept, declared); err != nil {
			return decoded{}, err
		}
	}
	d.nuls = nuls
	return d, nil
}

// decodeLegacy decodes what is not valid UTF-8 and holds no NUL.
func decodeLegacy(data []byte, declared string) (decoded, error) {
	c := countBytes(data)
	switch {
	case c.utf8 > 4*c.notUTF8, declared == "utf-8" && c.utf8 > c.notUTF8:
		return mendUTF8(data), nil
	case declared == "big5", c.big5Common*10 > c.pairs*9 && c.big5Common > c.gbCommon:
		return decoded{}, errEncoding("Big5（繁体）")
	case isGB(declared), c.gbCommon*2 > c.pairs && c.notGB*20 <= c.pairs:
		src, lost := newGBK().decode(data)
		return decoded{src: src, from: nameGB18030, lost: lost}, nil
	}
	if bigEndian, ok := looksUTF16(data); ok {
		return decodeUTF16(data, bigEndian), nil
	}
	switch {
	case controls(data)*20 > len(data):
		return decoded{}, errNotText()
	case c.high*10 <= len(data):
		return decodeWestern(data), nil
	}
	return decoded{}, errEncoding("认不出的")
}

// mendUTF8 writes U+FFFD for every byte of data that is not valid UTF-8.
func mendUTF8(data []byte) decoded {
	var d decoded
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			d.lost++
		}
		b.WriteRune(r)
		i += size
	}
	d.src = b.String()
	return d
}

// byteCounts is what tells the encodings with one or two bytes apart.
type byteCounts struct {
	high          int // bytes from 0x80
	utf8, notUTF8 int // multi-byte sequences of UTF-8, and bytes that are in none
	pairs         int // two-byte codes, read as GB18030 is
	notGB         int // bytes from 0x80 that begin no code of GB18030
	gbCommon      int // pairs among the signs and the 3,755 everyday characters of GB 2312
	big5Common    int // pairs among the signs and the 5,401 everyday characters of Big5
}

// countBytes reads data once in each way.
func countBytes(data []byte) byteCounts {
	var c byteCounts
	for i := 0; i < len(data); {
		_, size := utf8.DecodeRune(data[i:])
		switch {
		case size > 1:
			c.utf8++
			c.high += size
		case data[i] >= utf8.RuneSelf:
			c.notUTF8++
			c.high++
		}
		i += size
	}
	for i := 0; i < len(data); {
		lead := data[i]
		if lead < 0x80 {
			i++
			continue
		}
		if lead == 0x80 || lead == 0xFF || i+1 == len(data) || data[i+1] < 0x30 || data[i+1] == 0x7F || data[i+1] == 0xFF {
			c.notGB++
			i++
			continue
		}
		trail := data[i+1]
		if trail <= '9' { // half of a four-byte code
			i += 2
			continue
		}
		c.pairs++
		if trail >= 0xA1 && (lead >= 0xA1 && lead <= 0xA3 || lead >= 0xB0 && lead <= 0xD7) {
			c.gbCommon++
		}
		if lead >= 0xA1 && lead <= 0xC6 && (trail < 0x7F || trail >= 0xA1) {
			c.big5Common++
		}
		i += 2
	}
	return c
}

// controls counts the control characters no text needs.
func controls(data []byte) int {
	n := 0
	for _, c := range data {
		if c < ' ' && c != '\t' && c != '\n' && c != '\v' && c != '\f' && c != '\r' && c != 0x1B || c == 0x7F {
			n++
		}
	}
	return n
}

// decodeWestern decodes Windows-1252, in which quotation marks and accents of English
// texts come.
func decodeWestern(data []byte) decoded {
	const upper = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ"
	table := []rune(upper)
	d := decoded{from: nameWestern}
	var b strings.Builder
	for _, c := range data {
		r := rune(c)
		if c >= 0x80 && c < 0xA0 {
			if r = table[c-0x80]; r == utf8.RuneError {
				d.lost++
			}
		}
		b.WriteRune(r)
	}
	d.src = b.String()
	return d
}

// errEncoding returns the error for an encoding that is not read.
func errEncoding(name string) error {
	return &Error{KindEncoding, "这个文件的文字用的是" + name + "编码，不能直接读取。请用记事本或 Word 打开，另存为 UTF-8 编码的文本，再打开；或者把正文复制后粘贴到这里。"}
}
