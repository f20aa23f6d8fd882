package import Bitcoin
package import Channels
package import ExactJSON
package import Simulation
package import Walkthroughs

/// A family whose channels can be told: it puts into words and pictures what only it knows.
///
/// All that every family shares has its words here: the moves of the network and of miners, what
/// the ledger says, refusals with their rules and numbers, how the money is divided, and the form
/// of every screen and page.
package protocol ToldFamily: WalkthroughFamily
where
  Name: ToldName, Message: ToldMessage, Order: Worded, Trick: Worded, Refusal.Rule: ToldRule
{
  /// What only this family says, in Chinese.
  static var chinese: Catalogue { get }

  // Scenarios and traces.

  /// Who hands over goods; `nil` where nothing is sold.
  static var seller: Role? { get }
  /// Whether an owner who gives this order wants a channel opened.
  static func opensChannel(_ order: Order) -> Bool
  /// What was agreed, each row under its name.
  static func rows(of terms: Terms) -> [(String, String)]
  /// The network whose addresses are printed.
  static func network(of terms: Terms) -> Network
  /// How fast participants and miners are taken to be, after "if": `its holder takes 2 blocks and
  /// miners 3`.
  static func pace(under terms: Terms) -> String
  /// A change, as an addition to the name of a message or a transaction.
  static func words(for change: Change) -> String
  /// A message and its contents, as a text names things.
  static func words(for message: Message, _ wording: Wording<Self>) -> String
  /// Several transactions in a line.
  static func summary(of labels: [TransactionLabel<Name>]) -> String

  // Walkthroughs.

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

extension ToldFamily {
  /// Nothing is sold.
  package static var seller: Role? { nil }

  /// The message and its contents, as a trace names things.
  package static func words(for message: Message, _ wording: Wording<Self>) -> String {
    message.words
  }

  /// One transaction after the other.
  package static func summary(of labels: [TransactionLabel<Name>]) -> String {
    labels.map(\.words).joined(separator: told(", "))
  }
}
