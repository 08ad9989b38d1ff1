package intake

import "testing"

func TestFlatten(t *testing.T) {
	tests := []struct {
		name, src string
		depth     int
		want      string
	}{
		{"shallow", "<div><p>字</p></div>", 2, "<div><p>字</p></div>"},
		{"too deep", "<div><p>字</p>字</div>", 1, "<div><br>字<br>字</div>"},
		{"nothing nested", "<div>字<p>字</div>", 0, "<br>字<br>字<br>"},
		{"paragraphs nobody closed", "<p>字<p>字<p>字", 1, "<p>字<p>字<p>字"},
		{"formatting and roots", "<html><body><b>字</b><font size=3>字<body>", 9, "字字"},
		{"elements without an end", "<p>字<br>字<img alt=字><hr/>", 1, "<p>字<br>字<img alt=字><hr/>"},
		{"scripts stay scripts", "<div><p><script>a<b</script>字", 0, "<br><br><script>a<b</script>字"},
		{"comments and ends of nothing", "<!--字-->字</p></div>&lt;", 9, "字&lt;"},
	}
	for _, tt := range tests {
		if got := flatten(tt.src, tt.depth); got != tt.want {
			t.Errorf("%s: flatten(%q, %d) = %q, want %q", tt.name, tt.src, tt.depth, got, tt.want)
		}
	}
}
