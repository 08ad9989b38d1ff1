package core

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"testing"
)

// Every answer is written as encoding/json would write it.
func TestEncode(t *testing.T) {
	for _, s := range Signatures() {
		for _, n := range []int{0, 1, 2} { // elements of each list
			answer := reflect.New(s.Response).Elem()
			fill(t, answer, n, 0, new(int))
			var want strings.Builder
			encoder := json.NewEncoder(&want)
			encoder.SetEscapeHTML(false)
			if err := encoder.Encode(answer.Interface()); err != nil {
				t.Fatal(err)
			}
			got, err := encode(answer.Interface())
			if err != nil || got != want.String() {
				t.Errorf("%s, lists of %d: got %s (%v), want %s", s.Name, n, got, err, want.String())
			}
		}
	}
	if _, err := encode(struct{}{}); CodeOf(err) != Internal {
		t.Errorf("encode of a type that no operation gives: %v", err)
	}
}

// difficult are strings that JSON writes otherwise than Go does.
var difficult = []string{
	"", "隐私政策", "“引号”", `a"b\c/d`, "一\n二\t三\r\n\b\f\x00\x1f\x7f", "<a href='x'>&amp;</a>", "行\u2028段\u2029末", "…—“”", "𠮷😀é\u00a0",
}

// fill gives v and what is in it values that differ from each other, lists n elements
// down to some depth.
func fill(t *testing.T, v reflect.Value, n, depth int, count *int) {
	*count++
	if depth > 12 {
		n = 0
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(difficult[*count%len(difficult)] + strconv.Itoa(*count%3))
		if *count%4 == 0 {
			v.SetString("")
		}
	case reflect.Bool:
		v.SetBool(*count%2 == 0)
	case reflect.Int:
		v.SetInt(int64(*count - 5))
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i), n, depth+1, count)
		}
	case reflect.Pointer:
		if *count%3 > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem(), n, depth+1, count)
		}
	case reflect.Slice:
		if *count%5 == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			fill(t, v.Index(i), n, depth+1, count)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range n {
			elem := reflect.New(v.Type().Elem()).Elem()
			fill(t, elem, n, depth+1, count)
			v.SetMapIndex(reflect.ValueOf(difficult[*count%len(difficult)]), elem)
		}
	default:
		t.Fatalf("no value of %v", v.Type())
	}
}
