package rules

import "strings"

// linkReach is how far behind a name the address of its link may begin, in bytes.
const linkReach = 40

// linkedAt reports whether a link to an address follows a name that ends at a byte:
// [《名称》](https://…), or the address itself.
func linkedAt(src string, end int) bool {
	near := src[end:min(len(src), end+linkReach)]
	if line := strings.IndexByte(near, '\n'); line >= 0 {
		near = near[:line]
	}
	return strings.Contains(near, "http://") || strings.Contains(near, "https://")
}

// labelsLink reports whether a name that ends at a byte ends the label of a link.
func labelsLink(src string, end int) bool {
	rest := strings.TrimLeft(src[end:min(len(src), end+linkReach)], "》* ")
	return strings.HasPrefix(rest, "](http")
}
