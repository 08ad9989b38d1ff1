module clausewright

go 1.26
