package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"clausewright/core"
)

func runProfile(args []string, in io.Reader, out io.Writer) (int, error) {
	flags := newFlags("profile")
	list := flags.Bool("list-presets", false, "")
	preset := flags.String("preset", "", "")
	schema := flags.Bool("schema", false, "")
	check := flags.String("check", "", "")
	operands, err := parseArgs(flags, args)
	if err != nil {
		return exitFailed, err
	}
	if len(operands) > 0 {
		return exitFailed, fmt.Errorf("unexpected %q", operands[0])
	}
	asked := 0
	for _, flag := range []bool{*list, *preset != "", *schema, *check != ""} {
		if flag {
			asked++
		}
	}
	if asked != 1 {
		return exitFailed, fmt.Errorf("want one of --list-presets, --preset NAME, --schema, --check P")
	}
	if *check != "" {
		return checkProfile(*check, in, out)
	}
	questionnaire, err := core.Questionnaire(core.QuestionnaireRequest{})
	if err != nil {
		return exitFailed, err
	}
	if *schema {
		_, err = io.WriteString(out, questionnaire.Schema)
		return exitFine, err
	}
	var names []string
	for _, p := range questionnaire.Presets {
		if *list {
			fmt.Fprintf(out, "%-12s %s\n", p.Name, p.Title)
		}
		if *preset == p.Name || *preset == p.Title {
			_, err = io.WriteString(out, p.Profile)
			return exitFine, err
		}
		names = append(names, p.Name)
	}
	if *list {
		return exitFine, nil
	}
	return exitFailed, fmt.Errorf("--preset %q: want %s", *preset, strings.Join(names, ", "))
}

// checkProfile prints what is wrong with a profile and what is open in it. Only what
// is wrong is a finding.
func checkProfile(name string, in io.Reader, out io.Writer) (int, error) {
	data, err := readProfile(name, in)
	if err != nil {
		return exitFailed, err
	}
	res, err := core.CheckProfile(core.ProfileCheckRequest{Profile: data})
	if err != nil {
		return exitFailed, err
	}
	for _, p := range res.Problems {
		fmt.Fprintf(out, "%s: 错误: %s%s\n", name, prefixed(p.Path), p.Message)
	}
	count := map[string]int{}
	for _, p := range res.Progress {
		count[p.State]++
		for _, path := range p.Missing {
			fmt.Fprintf(out, "%s: 待答: %s\n", name, path)
		}
	}
	fmt.Fprintf(out, "%s：%d 项已答，%d 项待答，%d 项可以不答，%d 项不涉及，%d 个错误\n", name,
		count["answered"], count["open"], count["skipped"], count["not-relevant"], len(res.Problems))
	if len(res.Problems) > 0 {
		return exitFindings, nil
	}
	return exitFine, nil
}

func prefixed(path string) string {
	if path == "" {
		return ""
	}
	return path + " "
}

// readProfile reads a profile from a file, or from standard input for "-".
func readProfile(name string, in io.Reader) (string, error) {
	if name == "-" {
		data, err := io.ReadAll(in)
		return string(data), err
	}
	data, err := os.ReadFile(name)
	return string(data), err
}
