package import Bitcoin
package import Channels
package import Simulation

/// A family whose channels can be told: it puts into words what only it knows.
///
/// All that every family shares has its words here: the moves of the network and of miners,
/// refusals with their rules and numbers, how the money is divided, and the form of every screen and
/// page; and what its ledger says has its words with the ledger.
package protocol ToldFamily: SimulatedFamily
where
  Layer: ToldLayer, Name: ToldName, Message: ToldMessage, Order: Worded, Trick: Worded,
  TrickFault: ToldFault, Refusal.Rule: ToldRule
{
  /// What only this family says, in Chinese.
  static var chinese: Catalogue { get }

  /// Who hands over goods; `nil` where nothing is sold.
  static var seller: Role? { get }
  /// Whether an owner who gives this order wants a channel opened.
  static func opensChannel(_ order: Order) -> Bool
  /// What was agreed, each row under its name.
  static func rows(of terms: Terms) -> [(String, String)]
  /// What the unit of amounts is called: `sat`.
  static var moneySymbol: String { get }
  /// A number of the engine's units of money as people write it, without the unit's name.
  static func number(_ count: Int64, under terms: Terms) -> String
  /// A change, as an addition to the name of a message or a transaction.
  static func words(for change: Change) -> String
  /// A message and its contents, as a text names things.
  static func words(for message: Message, _ wording: Wording<Self>) -> String
}

extension ToldFamily {
  /// Nothing is sold.
  package static var seller: Role? { nil }

  /// The engine counts satoshis.
  package static var moneySymbol: String { "sat" }

  /// With a comma before every third digit.
  package static func number(_ count: Int64, under terms: Terms) -> String { grouped(count) }

  /// An amount with its unit.
  package static func words(_ amount: Amount, under terms: Terms) -> String {
    "\(number(amount.satoshis, under: terms)) \(moneySymbol)"
  }

  /// The amounts of all roles, in their order and without the unit: `5,000 : 3,000`.
  static func numbers(_ amounts: PerRole<Role, Amount>, under terms: Terms) -> String {
    Role.allCases.map { number(amounts[$0].satoshis, under: terms) }.joined(separator: " : ")
  }

  /// The message and its contents, as a trace names things.
  package static func words(for message: Message, _ wording: Wording<Self>) -> String {
    message.words
  }
}
