package main

import (
	"fmt"
	"os"
)

// budgets are the largest sizes allowed, in bytes. That of the file is what the product
// promises; that of the core is what the file has room for.
var budgets = []struct {
	path string
	size int64
}{
	{corePath, 11_500_000},
	{filePath, 3_000_000},
}

// checkBudgets prints the sizes of what was built and fails if one is over its budget.
func checkBudgets() error {
	for _, b := range budgets {
		info, err := os.Stat(b.path)
		if err != nil {
			return err
		}
		fmt.Printf("%-24s %9d bytes of %d\n", b.path, info.Size(), b.size)
		if info.Size() > b.size {
			return fmt.Errorf("%s is over its budget of %d bytes", b.path, b.size)
		}
	}
	return nil
}
