internal import ExactJSON

/// The words that the script of a map shows, handed over as data.
enum MapWords {
  static var markup: Markup {
    let words: JSON = [
      "holds": .string(told("Holds: \("{promise}")")),
      "broken": .string(told("Broken: \("{promise}")")),
      "cut": .string(told("More may happen here: the map is cut.")),
      "end": .string(told("Nothing more that matters to the question.")),
      "attack": .string(told("Next step of the shortest attack")),
      "attackAgain": .string(told("Back to the shortest attack")),
      "step": .string(told("\("{count}") step from the beginning")),
      "steps": .string(told("\("{count}") steps from the beginning")),
      "isBroken": .string(told(", a promise is broken")),
    ]
    let json = words.text().replacing("<", with: "\\u003c")
    return Markup(html: "<script type=\"application/json\" id=\"words\">\(json)</script>")
  }
}
