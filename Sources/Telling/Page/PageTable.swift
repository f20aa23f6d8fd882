/// A table with a caption.
struct PageTable {
  let table: TableText

  var markup: Markup {
    .element(
      "div",
      [("class", "table"), ("tabindex", "0"), ("role", "region"), ("aria-label", table.title)],
      [
        .element(
          "table", [],
          [
            .element("caption", [], [Markup(table.title)]),
            .element(
              "thead", [],
              [
                .element(
                  "tr", [], table.columns.map { .element("th", [("scope", "col")], [Markup($0)]) })
              ]),
            .element(
              "tbody", [],
              table.rows.map { row in
                .element(
                  "tr", [],
                  row.enumerated().map { column, cell in
                    column == 0
                      ? .element("th", [("scope", "row")], [Markup(cell)])
                      : .element("td", [], [Markup(cell)])
                  })
              }),
          ])
      ])
  }
}
