/// The terms that texts use, found where a reader meets them first.
struct Glossary {
  /// All of them.
  let terms: [GlossaryTerm]
  private var met: Set<String> = []

  /// The terms of every family, and those of one; of two for one word the family's counts.
  init<Family: IllustratedFamily>(of family: Family.Type) {
    let own = family.glossary
    terms = own + GlossaryTerm.shared.filter { term in !own.contains { $0.id == term.id } }
  }

  /// A text in which every term that was not met before leads to its meaning.
  mutating func marking(_ text: String) -> Markup {
    var html = ""
    var rest = text[...]
    var before: Character?
    while let first = rest.first {
      if let command = rest.quotedCommand {
        html += String(command).escaped
        rest = rest[command.endIndex...]
        before = "'"
      } else if !(before?.isWordPart ?? false), let found = term(at: rest) {
        html += link(found.term, String(found.word)).html
        met.insert(found.term.id)
        rest = rest[found.word.endIndex...]
        before = found.word.last
      } else {
        html += String(first).escaped
        rest = rest.dropFirst()
        before = first
      }
    }
    return Markup(html: html)
  }

  private func link(_ term: GlossaryTerm, _ word: String) -> Markup {
    .element("a", [("class", "term"), ("href", "#term-\(term.id)")], [Markup(word)])
  }

  /// The term at the beginning of a text, the longest where there are several.
  private func term(at text: Substring) -> (term: GlossaryTerm, word: Substring)? {
    var best: (term: GlossaryTerm, word: Substring)?
    for term in terms where !met.contains(term.id) {
      for form in term.forms where form.count > best?.word.count ?? 0 {
        if let word = text.beginning(with: form) { best = (term, word) }
      }
    }
    return best
  }
}

extension Substring {
  /// A command between quotes that the text begins with: its words are not the text's.
  fileprivate var quotedCommand: Substring? {
    guard hasPrefix("'paychan"), let end = dropFirst().firstIndex(of: "'") else { return nil }
    return self[...end]
  }

  /// The word that the text begins with, if it is this form of it and goes on no further.
  fileprivate func beginning(with form: String) -> Substring? {
    var place = startIndex
    for letter in form {
      guard place < endIndex, self[place].lowercased() == letter.lowercased() else { return nil }
      place = index(after: place)
    }
    if let last = form.last, last.isWordPart, place < endIndex, self[place].isWordPart {
      return nil
    }
    return self[..<place]
  }
}

extension Character {
  /// Whether words of it and its neighbours are one: scripts without spaces have no such letters.
  fileprivate var isWordPart: Bool { isASCII && (isLetter || isNumber) }
}

extension Glossary {
  /// The list of all terms, in the order of their words.
  var list: Markup {
    let terms = terms.sorted { ($0.forms.first ?? "") < ($1.forms.first ?? "") }
    return .element(
      "dl", [],
      terms.flatMap { term in
        [
          Markup.element("dt", [("id", "term-\(term.id)")], [Markup(term.forms.first ?? "")]),
          .element("dd", [], [Markup(term.meaning)]),
        ]
      })
  }
}
