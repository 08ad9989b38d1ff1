package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
)

// newFlags returns a flag set that reports errors instead of printing them.
func newFlags(name string) *flag.FlagSet {
	flags := flag.NewFlagSet(name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	return flags
}

// parseArgs reads flags that may stand before, between and after the operands, and
// returns the operands.
func parseArgs(flags *flag.FlagSet, args []string) ([]string, error) {
	var operands []string
	for {
		if err := flags.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return nil, errors.New("try: policy help")
			}
			return nil, err
		}
		if flags.NArg() == 0 {
			return operands, nil
		}
		operands = append(operands, flags.Arg(0))
		args = flags.Args()[1:]
	}
}

// oneOf refuses a value that is not among the choices of a flag.
func oneOf(name, value string, choices ...string) error {
	if !slices.Contains(choices, value) {
		return fmt.Errorf("--%s %q: want %s", name, value, strings.Join(choices, ", "))
	}
	return nil
}

// ruleSwitches collects --rule ID=off.
type ruleSwitches []string

func (r *ruleSwitches) String() string { return strings.Join(*r, ",") }

func (r *ruleSwitches) Set(value string) error {
	id, state, _ := strings.Cut(value, "=")
	if id == "" || state != "off" {
		return fmt.Errorf("want ID=off")
	}
	*r = append(*r, id)
	return nil
}

// fileList collects a flag that may be given several times.
type fileList []string

func (l *fileList) String() string { return strings.Join(*l, ",") }

func (l *fileList) Set(value string) error {
	*l = append(*l, value)
	return nil
}
