internal import ExactJSON

/// The words that scripts show, handed over as data: a script has none of its own.
enum PageWords {
  static var markup: Markup {
    let words: JSON = [
      "where": .string(told("\("{at}") of \("{count}")")),
      "right": .string(told("You were right.")),
      "wrong": .string(told("Not as you thought.")),
      "copied": .string(told("Copied")),
      "one": .string(told("One step")),
      "all": .string(told("All steps")),
    ]
    let json = words.text().replacing("<", with: "\\u003c")
    return Markup(html: "<script type=\"application/json\" id=\"words\">\(json)</script>")
  }
}
