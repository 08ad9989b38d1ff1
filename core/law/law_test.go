package law

import "testing"

func TestOnBoundaryDays(t *testing.T) {
	tests := []struct {
		slug    string
		day     Date
		sources []string // nil: not in force
	}{
		{"right-portability", "2021-10-31", nil},
		{"right-portability", "2021-11-01", []string{"pipl"}},
		{"right-portability", "2024-12-31", []string{"pipl"}},
		{"right-portability", "2025-01-01", []string{"pipl", "ndsr-2025", "ndsr-2025"}},
	}
	for _, tt := range tests {
		r, ok := RequirementOf(tt.slug)
		if !ok {
			t.Fatalf("RequirementOf(%q): none", tt.slug)
		}
		got, inForce := r.On(tt.day)
		if inForce != (tt.sources != nil) || len(got) != len(tt.sources) {
			t.Errorf("%s.On(%s) = %v, %v, want %v", tt.slug, tt.day, got, inForce, tt.sources)
			continue
		}
		for i, c := range got {
			if c.Source != tt.sources[i] {
				t.Errorf("%s.On(%s)[%d] = %s, want %s", tt.slug, tt.day, i, c.Source, tt.sources[i])
			}
		}
	}
}
