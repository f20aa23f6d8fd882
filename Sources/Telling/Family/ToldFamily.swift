package import Channels
package import ExactJSON
package import Simulation
package import Walkthroughs

/// A family whose channels can be told: it puts into words and pictures what only it knows.
///
/// All that every family shares has its words here: the moves of the network and of miners, what
/// the ledger says, refusals with their rules and numbers, and the form of every screen and page.
package protocol ToldFamily: WalkthroughFamily
where
  Name: ToldName, Message: ToldMessage, Order: Worded, Trick: Worded, Refusal.Rule: ToldRule
{
  // A story in the terminal.

  /// Who hands over goods; `nil` where nothing is sold.
  static var seller: Role? { get }
  /// A change as an addition to the name of a message or a transaction.
  static func words(for change: Change) -> String
  /// Whether an owner who gives this order wants a channel opened.
  static func opensChannel(_ order: Order) -> Bool
  /// What was agreed, each row under its name; a row without a text is left out.
  static func rows(of terms: Terms) -> [(String, String)]
  /// Several transactions in a line.
  static func summary(of labels: [TransactionLabel<Name>]) -> String

  // What follows from how a transaction of a story stands with the ledger.

  /// What a transaction means for its channel, each row under its name: what replaced it, and which
  /// transaction wins from now on.
  static func rows(of question: ChannelQuestion<Self>, at moment: StoryMoment<Self>) -> [(String, String)]

  // Walkthroughs.

  /// Which role has the money, in a sentence without its full stop.
  static func words(for ending: Ending, in scene: Scene<Self>) -> String
  /// The pictures of a step for the terminal; an empty one is left out.
  static func drawings(of scene: Scene<Self>, style: Style, width: Int) -> [[Line]]
  /// The same for a page, under headings of one kind.
  static func figures(of scene: Scene<Self>, heading: String) -> [Markup]
  /// What pages say about the cast.
  static func cast(of walkthrough: Walkthrough<Self>) -> Markup
  /// The transactions that the pictures of a step show, in their order.
  static func portraits(of scene: Scene<Self>) -> [Portrait<Self>]
  /// The half-signed transactions that were sent in a step.
  static func proposals(in scene: Scene<Self>) -> [Proposal]
  /// What the data about a step says of the pictures.
  static func members(of scene: Scene<Self>) -> [JSONObject.Member]
}

extension ToldFamily {
  /// Nothing is sold.
  package static var seller: Role? { nil }

  /// One transaction after the other.
  package static func summary(of labels: [TransactionLabel<Name>]) -> String {
    labels.map(\.words).joined(separator: ", ")
  }
}
