package profile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Decode reads a profile from JSON. It is strict: what the questionnaire does not
// know, what has the wrong kind of value and what is given twice are problems, each
// with its path, and the profile then holds what could be read. A null is no answer,
// and so is an empty string. Whether the answers make sense says Validate.
func Decode(data []byte) (Profile, []Problem) {
	d := decoder{json: json.NewDecoder(bytes.NewReader(data))}
	d.json.UseNumber()
	root, err := d.value("")
	if err == nil {
		_, err = d.json.Token()
		if err == nil {
			err = errors.New("第二个值")
		} else if errors.Is(err, io.EOF) {
			err = nil
		}
	}
	if err != nil {
		return Profile{}, []Problem{{"", fmt.Sprintf("不是完整的JSON（第%d字节）：%v", d.json.InputOffset(), err)}}
	}
	object, ok := root.(Object)
	if !ok {
		return Profile{}, []Problem{{"", "应当是一个对象：{ … }"}}
	}
	d.version(object)
	answers := Object{}
	for _, name := range sortedKeys(object) {
		f, known := questionnaire().fields[name]
		switch {
		case name == "version":
		case !known:
			d.problem(name, "没有这个字段")
		default:
			if v := d.read(f, object[name], name); v != nil {
				answers[name] = v
			}
		}
	}
	return Profile{answers}, d.problems
}

type decoder struct {
	json     *json.Decoder
	problems []Problem
}

func (d *decoder) problem(path, format string, args ...any) {
	d.problems = append(d.problems, Problem{path, fmt.Sprintf(format, args...)})
}

func (d *decoder) version(root Object) {
	switch v := root["version"]; v {
	case json.Number(strconv.Itoa(Version)):
	case nil:
		d.problem("version", "缺少版本号，应当写 \"version\": 1")
	default:
		d.problem("version", "版本%v不认识，这里只认识版本1", v)
	}
}

// value reads the next JSON value: nil, string, bool, json.Number, []any or Object.
func (d *decoder) value(path string) (any, error) {
	token, err := d.json.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('['):
		list := []any{}
		for d.json.More() {
			v, err := d.value(path + "[" + strconv.Itoa(len(list)) + "]")
			if err != nil {
				return nil, err
			}
			list = append(list, v)
		}
		_, err = d.json.Token()
		return list, err
	case json.Delim('{'):
		object := Object{}
		for d.json.More() {
			key, err := d.json.Token()
			if err != nil {
				return nil, err
			}
			name := key.(string)
			v, err := d.value(join(path, name))
			if err != nil {
				return nil, err
			}
			if _, twice := object[name]; twice {
				d.problem(join(path, name), "写了两次")
			}
			object[name] = v
		}
		_, err = d.json.Token()
		return object, err
	}
	return token, nil
}

// read turns a JSON value into an answer to f, or nil if it is none.
func (d *decoder) read(f Field, v any, path string) any {
	if v == nil || v == "" {
		return nil
	}
	switch f.Type {
	case TypeText, TypeDate:
		if s, ok := v.(string); ok {
			return s
		}
		d.problem(path, "应当是文字")
	case TypeOne:
		if s, ok := v.(string); ok && d.choice(f, s, path) {
			return s
		} else if !ok {
			d.problem(path, "应当是文字，从选项中选一个")
		}
	case TypeBool:
		if b, ok := v.(bool); ok {
			return b
		}
		d.problem(path, "应当是 true 或者 false")
	case TypeNumber:
		if n, ok := v.(json.Number); ok {
			if i, err := strconv.Atoi(n.String()); err == nil && i >= 0 {
				return i
			}
		}
		d.problem(path, "应当是不小于0的整数")
	case TypeMany, TypeList:
		return d.readList(f, v, path)
	case TypeRows:
		return d.readRows(f, v, path)
	case TypeObject:
		object, ok := v.(Object)
		if !ok {
			d.problem(path, "应当是一个对象：{ … }")
			return nil
		}
		return d.readObject(f, object, path)
	}
	return nil
}

func (d *decoder) readList(f Field, v any, path string) any {
	items, ok := v.([]any)
	if !ok {
		d.problem(path, "应当是一组文字：[ … ]")
		return nil
	}
	list := []string{}
	for i, item := range items {
		at := fmt.Sprintf("%s[%d]", path, i)
		s, ok := item.(string)
		switch {
		case !ok || strings.TrimSpace(s) == "":
			d.problem(at, "应当是文字")
		case f.Type == TypeList || d.choice(f, s, at):
			list = append(list, s)
		}
	}
	return list
}

func (d *decoder) readRows(f Field, v any, path string) any {
	items, ok := v.([]any)
	if !ok {
		d.problem(path, "应当是若干行：[ { … } ]")
		return nil
	}
	rows := []Object{}
	for i, item := range items {
		at := fmt.Sprintf("%s[%d]", path, i)
		object, ok := item.(Object)
		if !ok {
			d.problem(at, "应当是一个对象：{ … }")
			continue
		}
		rows = append(rows, d.readObject(f, object, at))
	}
	return rows
}

func (d *decoder) readObject(f Field, object Object, path string) Object {
	read := Object{}
	for _, name := range sortedKeys(object) {
		part, known := f.Part(name)
		if !known {
			d.problem(join(path, name), "没有这个字段")
			continue
		}
		if v := d.read(part, object[name], join(path, name)); v != nil {
			read[name] = v
		}
	}
	return read
}

// choice reports whether s is a choice of f, and notes a problem if not.
func (d *decoder) choice(f Field, s, path string) bool {
	var values []string
	for _, c := range f.Choices {
		values = append(values, c.Value)
	}
	if slices.Contains(values, s) {
		return true
	}
	d.problem(path, "没有“%s”这个选项，可以选：%s", s, strings.Join(values, "、"))
	return false
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

func sortedKeys(o Object) []string {
	keys := make([]string, 0, len(o))
	for k := range o {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
