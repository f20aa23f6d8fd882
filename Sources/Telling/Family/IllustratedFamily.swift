package import Bitcoin
package import Channels
package import ExactJSON
package import Simulation
package import Walkthroughs

/// A family whose stories can be shown, in screens and in pages, and whose transactions can be
/// asked about: it draws what only it knows.
package protocol IllustratedFamily: ToldFamily, WalkthroughFamily {
  /// The network whose addresses are printed.
  static func network(of terms: Terms) -> Network
  /// How fast participants and miners are taken to be, after "if": `its holder takes 2 blocks and
  /// miners 3`.
  static func pace(under terms: Terms) -> String
  /// Several transactions in a line.
  static func summary(of labels: [TransactionLabel<Name>]) -> String

  /// What only this family draws of a step in the terminal; an empty picture is left out.
  static func drawings(of scene: Scene<Self>, style: Style, width: Int) -> [[Line]]
  /// What only this family draws of a step in a page, under headings of one kind.
  static func figures(of scene: Scene<Self>, heading: String) -> [Markup]
  /// The names of the participants, and what each of them does, in a sentence.
  static func introduction(of cast: PerRole<Role, String>) -> [Markup]
  /// The technical terms that only this family's stories use.
  static var glossary: [GlossaryTerm] { get }
  /// What only this family's data say of a step.
  static func members(of scene: Scene<Self>) -> [JSONObject.Member]
}

extension IllustratedFamily {
  /// One transaction after the other.
  package static func summary(of labels: [TransactionLabel<Name>]) -> String {
    labels.map(\.words).joined(separator: told(", "))
  }
}
