package assemble

// chunk is a stretch of three texts, as half-open ranges of their tokens. Between
// chunks that all three share, some chunk differs in one of the others.
type chunk struct {
	base, edited, new [2]int
	stable            bool // one token in each, the same in all three
}

// diff3 cuts three texts into chunks.
func diff3(base, edited, new []token) []chunk {
	toEdited, toNew := match(base, edited), match(base, new)
	var chunks []chunk
	b, e, n := 0, 0, 0
	for i := range base {
		if toEdited[i] < 0 || toNew[i] < 0 {
			continue
		}
		if i > b || toEdited[i] > e || toNew[i] > n {
			chunks = append(chunks, chunk{base: [2]int{b, i}, edited: [2]int{e, toEdited[i]}, new: [2]int{n, toNew[i]}})
		}
		b, e, n = i+1, toEdited[i]+1, toNew[i]+1
		chunks = append(chunks, chunk{base: [2]int{i, b}, edited: [2]int{e - 1, e}, new: [2]int{n - 1, n}, stable: true})
	}
	if b < len(base) || e < len(edited) || n < len(new) {
		chunks = append(chunks, chunk{base: [2]int{b, len(base)}, edited: [2]int{e, len(edited)}, new: [2]int{n, len(new)}})
	}
	return chunks
}

// maxCells bounds the table of match: what is larger counts as rewritten.
const maxCells = 4 << 20

// match returns for every token of a the index of the token of b that it stays, -1 if
// it goes: a longest common subsequence.
func match(a, b []token) []int {
	to := make([]int, len(a))
	for i := range to {
		to[i] = -1
	}
	start := 0
	for start < len(a) && start < len(b) && a[start].same(b[start]) {
		to[start] = start
		start++
	}
	endA, endB := len(a), len(b)
	for endA > start && endB > start && a[endA-1].same(b[endB-1]) {
		endA, endB = endA-1, endB-1
		to[endA] = endB
	}
	rows, columns := endA-start, endB-start
	if rows == 0 || columns == 0 || rows*columns > maxCells {
		return to
	}
	length := make([][]int32, rows+1) // of the longest common subsequence from i, j on
	for i := range length {
		length[i] = make([]int32, columns+1)
	}
	for i := rows - 1; i >= 0; i-- {
		for j := columns - 1; j >= 0; j-- {
			if a[start+i].same(b[start+j]) {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	for i, j := 0, 0; i < rows && j < columns; {
		switch {
		case a[start+i].same(b[start+j]):
			to[start+i] = start + j
			i, j = i+1, j+1
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	return to
}

func sameTokens(a, b []token) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !a[i].same(b[i]) {
			return false
		}
	}
	return true
}
