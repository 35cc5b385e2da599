// A web handler keeps a session in a cookie, without gorilla/mux around it, as the issue reports.
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"

	"github.com/gorilla/sessions"
	leakproof "github.com/leakproof/leakproof/adapters/go"
)

func main() {
	store := sessions.NewCookieStore([]byte("a key of thirty-two bytes, no secret"))
	visit := func(response http.ResponseWriter, request *http.Request) {
		session, err := store.Get(request, "visit")
		if err != nil {
			panic(err)
		}
		session.Values["visits"] = 1
		if err := session.Save(request, response); err != nil {
			panic(err)
		}
		fmt.Fprint(response, "welcome")
	}
	leakproof.Run(func() {
		recorder := httptest.NewRecorder()
		visit(recorder, httptest.NewRequest("GET", "/", nil))
		if recorder.Body.String() != "welcome" || recorder.Header().Get("Set-Cookie") == "" {
			panic("the visit was not answered")
		}
	})
}
