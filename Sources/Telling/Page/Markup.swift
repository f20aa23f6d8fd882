/// A piece of a page: text in which no words are taken for markup.
package struct Markup: Equatable {
  /// The piece as the page holds it.
  package let html: String

  /// Takes what is markup already.
  package init(html: String) {
    self.html = html
  }

  /// Takes words, and escapes the signs of markup in them.
  package init(_ words: String) {
    html = words.escaped
  }

  /// An element with attributes in their order; one without a value is a flag.
  package static func element(
    _ name: String, _ attributes: [(String, String?)] = [], _ content: [Markup]
  ) -> Markup {
    let start = attributes.map { name, value in
      value.map { " \(name)=\"\($0.escaped)\"" } ?? " \(name)"
    }.joined()
    return Markup(html: "<\(name)\(start)>\(content.map(\.html).joined())</\(name)>")
  }

  /// An element that has no content and no end: `<input>`, `<meta>`.
  package static func void(_ name: String, _ attributes: [(String, String?)]) -> Markup {
    let start = element(name, attributes, []).html
    return Markup(html: String(start.dropLast("</\(name)>".count)))
  }

  /// An element of a class, or of none.
  package static func element(_ name: String, of kind: String, _ content: Markup...) -> Markup {
    element(name, [("class", kind)], content)
  }

  /// An element with words alone.
  package static func element(_ name: String, of kind: String, _ words: String) -> Markup {
    element(name, [("class", kind)], [Markup(words)])
  }
}

extension String {
  /// The text with the signs of markup escaped.
  var escaped: String {
    var text = ""
    for character in self {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.append(character)
      }
    }
    return text
  }
}
