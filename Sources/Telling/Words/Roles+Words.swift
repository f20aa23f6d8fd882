internal import Bitcoin
package import Channels

extension Line.Ink {
  /// The ink of a role, wherever it is named.
  package static func of(_ role: some ChannelRole) -> Line.Ink { .side(role.index) }
}

extension ChannelRole {
  /// What a text calls it.
  package var words: String { told(word: rawValue) }

  /// The ink of a word before a paragraph: a role's own, or a faint one.
  static func ink(of word: String) -> Line.Ink { Self(rawValue: word).map { .of($0) } ?? .faint }

  /// All roles of the family, without their names.
  static var everyone: String { allCases.count == 2 ? told("both") : told("all") }

  /// Not one of the roles of the family, without their names.
  static var noOne: String { allCases.count == 2 ? told("neither") : told("none of them") }
}

extension PerRole where Value == String {
  /// A text about roles, told of these people.
  package func naming(rolesIn text: String) -> String {
    guard Speech.current.language == .english else { return translated(text) }
    return Role.allCases.reduce(text) { text, role in
      let name = "the \(role.rawValue)"
      return text.replacing(name, with: self[role])
        .replacing(name.capitalizedFirst, with: self[role].capitalizedFirst)
    }
  }

  /// The same in another language, where names do not bend.
  private func translated(_ text: String) -> String {
    let marked = Role.allCases.reduce(text) { text, role in
      text.replacing(told(word: "the \(role.rawValue)"), with: "{\(role.rawValue)}")
    }
    return Template(marked).filled { name in Role(rawValue: name).map { Line(told(word: self[$0])) }
    }.text
  }

  /// The name of a role without its article.
  package func shortName(_ role: Role) -> String {
    told(word: self[role]).withoutArticle
  }

  /// How long the longest name is.
  package var longestName: Int { Role.allCases.map { shortName($0).columns }.max() ?? 0 }
}

extension PerRole where Value == Amount {
  /// The amounts of all roles, in their order: `5,000 : 3,000`.
  var words: String {
    Role.allCases.map { grouped(self[$0].satoshis) }.joined(separator: " : ")
  }
}
