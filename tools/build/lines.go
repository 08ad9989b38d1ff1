package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// A Go program carries a table of its functions. The garbage collector and panics need
// it; the file and the line of every instruction in it are only for the traces of
// crashes, which nobody sees in a page, and are a twentieth of the core. The linker has
// no switch that leaves them out, so they are overwritten with zeros: 0 in the place of
// a table of lines says that there is none. The layout is that of runtime/symtab.go and
// runtime/runtime2.go in Go 1.26; what does not look like it stays as it is.

// functionTable is the head of the table: magic number and sizes, then lengths and
// offsets.
const (
	tableMagic   = "\xf1\xff\xff\xff\x00\x00\x01\x08"
	headWords    = 8 // behind the magic number, 8 bytes each
	functionSize = 44
)

// Offsets in the entry of a function.
const (
	entryAt    = 0
	stackAt    = 16 // pcsp
	filesAt    = 20 // pcfile
	linesAt    = 24 // pcln
	pcdataAt   = 28 // how many more tables follow the entry
	unitAt     = 32 // cuOffset
	startAt    = 36 // startLine
	mostTables = 8
)

// stripLines overwrites the files and lines in the function table of a core. If it fails
// the core is unchanged.
func stripLines(core []byte) error {
	memory, segments, err := readMemory(core)
	if err != nil {
		return err
	}
	at := bytes.Index(memory, []byte(tableMagic))
	if at < 0 || bytes.Contains(memory[at+1:], []byte(tableMagic)) {
		return errors.New("function table: not found once")
	}
	if err := stripTable(memory[at:]); err != nil {
		return fmt.Errorf("function table: %w", err)
	}
	for _, s := range segments {
		copy(s.content, memory[s.offset:])
	}
	return nil
}

// stripTable overwrites the files and lines in memory that begins with the table.
func stripTable(memory []byte) error {
	var head [headWords]uint64
	for i := range head {
		head[i] = binary.LittleEndian.Uint64(memory[len(tableMagic)+8*i:])
	}
	count, units, files, tables, functions := head[0], head[4], head[5], head[6], head[7]
	if !(units < files && files < tables && tables < functions && functions+8*count < uint64(len(memory))) {
		return errors.New("unknown layout")
	}
	pc := memory[tables:functions]
	used := make([]bool, len(pc))
	for i := range count {
		index := memory[functions+8*i:]
		entry := functions + uint64(binary.LittleEndian.Uint32(index[4:]))
		if entry+functionSize+4*mostTables > uint64(len(memory)) || !bytes.Equal(memory[entry+entryAt:entry+entryAt+4], index[:4]) {
			return fmt.Errorf("unknown layout of function %d", i)
		}
		f := memory[entry:]
		others := binary.LittleEndian.Uint32(f[pcdataAt:])
		if others > mostTables {
			return fmt.Errorf("function %d has %d tables", i, others)
		}
		if err := keepTable(pc, used, f[stackAt:]); err != nil {
			return err
		}
		for k := range others {
			if err := keepTable(pc, used, f[functionSize+4*k:]); err != nil {
				return err
			}
		}
		for _, field := range [...]int{filesAt, linesAt, unitAt, startAt} {
			clear(f[field : field+4])
		}
	}
	for i := range pc {
		if !used[i] {
			pc[i] = 0
		}
	}
	clear(memory[units:tables])
	return nil
}

// keepTable marks the bytes of the table whose offset into pc field holds: pairs of
// numbers of variable length, up to a first number that is 0 and not the first of all.
func keepTable(pc []byte, used []bool, field []byte) error {
	start := int(binary.LittleEndian.Uint32(field))
	if start == 0 {
		return nil
	}
	for at := start; at < len(pc); {
		value, size := binary.Uvarint(pc[at:])
		last := value == 0 && at > start
		if !last {
			_, more := binary.Uvarint(pc[at+max(size, 0):])
			size += more
		}
		if size <= 0 || at+size > len(pc) {
			break
		}
		for i := range size {
			used[at+i] = true
		}
		if last {
			return nil
		}
		at += size
	}
	return fmt.Errorf("a table at %d has no end", start)
}

// segment is a part of the memory a program starts with.
type segment struct {
	offset  int    // in memory
	content []byte // in the program
}

// readMemory returns the memory that a WebAssembly program starts with, and the parts
// of the program that hold it.
func readMemory(program []byte) (memory []byte, segments []segment, err error) {
	const dataSection = 11
	bad := errors.New("core: not the WebAssembly that Go makes")
	rest, ok := bytes.CutPrefix(program, []byte("\x00asm\x01\x00\x00\x00"))
	for ok && len(rest) > 0 {
		size, n := binary.Uvarint(rest[1:])
		if n <= 0 || 1+n+int(size) > len(rest) {
			return nil, nil, bad
		}
		section := rest[1+n : 1+n+int(size)]
		if rest[0] == dataSection {
			if segments, ok = readSegments(section); !ok {
				return nil, nil, bad
			}
		}
		rest = rest[1+n+int(size):]
	}
	for _, s := range segments {
		if end := s.offset + len(s.content); end > len(memory) {
			memory = append(memory, make([]byte, end-len(memory))...)
		}
		copy(memory[s.offset:], s.content)
	}
	if len(memory) == 0 {
		return nil, nil, bad
	}
	return memory, segments, nil
}

// readSegments reads a data section: segments of the one memory, each with a constant
// for its offset.
func readSegments(section []byte) (list []segment, ok bool) {
	count, n := binary.Uvarint(section)
	at := n
	for range count {
		if n <= 0 || at+2 > len(section) || section[at] != 0 || section[at+1] != 0x41 {
			return nil, false
		}
		offset, size := signed(section[at+2:])
		at += 2 + size
		if at >= len(section) || section[at] != 0x0b || offset < 0 {
			return nil, false
		}
		length, more := binary.Uvarint(section[at+1:])
		at += 1 + more
		if more <= 0 || at+int(length) > len(section) {
			return nil, false
		}
		list = append(list, segment{offset, section[at : at+int(length)]})
		at += int(length)
	}
	return list, n > 0
}

// signed reads a signed number of variable length.
func signed(b []byte) (value, size int) {
	for shift := 0; size < len(b); {
		value |= int(b[size]&0x7f) << shift
		shift += 7
		size++
		if b[size-1] < 0x80 {
			if b[size-1]&0x40 != 0 {
				value |= -1 << shift
			}
			break
		}
	}
	return value, size
}
