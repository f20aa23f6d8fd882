/// A technical term, and what it means, in the language that is spoken.
package struct GlossaryTerm: Equatable, Sendable {
  /// Its place in a page: `mempool`.
  package let id: String
  /// The words that a text uses for it; the first is its heading in a list.
  package let forms: [String]
  /// What it means, in a sentence or two.
  package let meaning: String

  /// A term under the words that texts use for it, with commas between them.
  package init(_ id: String, _ forms: String, _ meaning: String) {
    self.id = id
    self.forms = forms.split(separator: ",").map { form in
      String(form.drop { $0 == " " })
    }
    self.meaning = meaning
  }
}
