package main

import (
	"fmt"
	"slices"
	"time"
)

// times are the durations of one piece of work run several times, the first one cold.
type times []time.Duration

func (t *times) add(d time.Duration) { *t = append(*t, d) }

// milliseconds returns times measured by a browser.
func milliseconds(values []float64) times {
	var t times
	for _, v := range values {
		t.add(time.Duration(v * float64(time.Millisecond)))
	}
	return t
}

// warm returns the runs but the first, ascending; of a single run that one.
func (t times) warm() []time.Duration {
	return slices.Sorted(slices.Values(t[min(1, len(t)-1):]))
}

// median returns the median of the warm runs.
func (t times) median() time.Duration { return t.warm()[len(t.warm())/2] }

// best returns the shortest of the warm runs, which other work on the machine disturbs
// least.
func (t times) best() time.Duration { return t.warm()[0] }

// print prints the first run, and the median, the shortest and the longest of the others.
func (t times) print(name string) {
	warm := t.warm()
	fmt.Printf("time   %-52s median %8.1f ms   of %2d: best %8.1f, worst %8.1f, first %8.1f\n",
		name, ms(t.median()), len(warm), ms(t.best()), ms(warm[len(warm)-1]), ms(t[0]))
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
