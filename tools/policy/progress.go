package main

import (
	"fmt"
	"os"
	"sync"
)

// progress shows on standard error how many of several files are done, if that is a
// terminal. Its methods may be called from several goroutines.
type progress struct {
	mutex       sync.Mutex
	done, total int
	shown       bool
}

func newProgress(total int) *progress {
	info, err := os.Stderr.Stat()
	return &progress{total: total, shown: total > 1 && err == nil && info.Mode()&os.ModeCharDevice != 0}
}

// step says that one more file is done. The cursor goes back to the start of the line,
// so that a notice on a file is written over the count.
func (p *progress) step() {
	if !p.shown {
		return
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.done++
	fmt.Fprintf(os.Stderr, "\x1b[K%d/%d\r", p.done, p.total)
}

// clear takes the count away.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(os.Stderr, "\x1b[K")
	}
}
