// Command serve shows a folder, dist/site if none is named, over HTTP to this machine
// only.
package main

import (
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
)

func main() {
	dir := flag.String("dir", "dist/site", "folder to serve")
	port := flag.Int("port", 8417, "port; another is chosen if it is taken")
	fragment := flag.String("fragment", "", "part of the printed address after #")
	flag.Parse()
	if err := run(*dir, *port, *fragment); err != nil {
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

func run(dir string, port int, fragment string) error {
	if _, err := os.Stat(dir); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		listener, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		return err
	}
	address := fmt.Sprintf("http://%v/", listener.Addr())
	if fragment != "" {
		address += "#" + fragment
	}
	fmt.Println(address)
	return http.Serve(listener, site{os.DirFS(dir)})
}
