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

// print prints the first run, and the median and the largest of the others.
func (t times) print(name string) {
	warm := slices.Sorted(slices.Values(t[1:]))
	ms := func(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
	fmt.Printf("time   %-34s first %8.1f ms   median of %d %8.1f ms   worst %8.1f ms\n",
		name, ms(t[0]), len(warm), ms(warm[len(warm)/2]), ms(warm[len(warm)-1]))
}
