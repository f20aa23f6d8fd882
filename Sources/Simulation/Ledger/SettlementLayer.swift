public import Bitcoin
public import Channels
public import ExactJSON

/// What participants settle on: a chain of blocks, several of them, or a ledger of accounts.
///
/// It is a value that plays every node and every miner. The engine shows it to participants, hands
/// it what they offer, and lets those who make blocks choose.
public protocol SettlementLayer: Marked {
  /// The roles of those who settle on it.
  associatedtype Role: ChannelRole
  /// What the family calls what is offered.
  associatedtype Name: Hashable & Sendable
  /// What can be offered.
  associatedtype Act: Hashable & Sendable
  /// What a participant asks to be told about.
  associatedtype Watch: Hashable & Marked
  /// What a participant is told.
  associatedtype Sight: Hashable & Marked
  /// What a trace calls what was offered.
  associatedtype Label: Hashable & Sendable
  /// Something that was offered, under its label.
  associatedtype Offer: Marked
  /// What those who make blocks put into them.
  associatedtype Choice: Hashable & Sendable
  /// What happens on it.
  associatedtype Event: Equatable & Sendable
  /// Why those who make blocks cannot do what they are to do.
  associatedtype Fault: Error & Equatable & Sendable

  /// How far it has come.
  var height: BlockHeight { get }
  /// What was offered, was taken, and is in no block yet.
  var waiting: [Label] { get }

  /// Names what a participant offers.
  static func offer(_ act: Act, named name: Name) -> Offer
  /// What goes into a block if nobody has a reason to choose: what waits, as the layer orders it.
  static var usualChoice: Choice { get }
  /// The fingerprint of a choice.
  static func mark(of choice: Choice) -> Mark

  /// What a participant is told about what it watches.
  func sight(of watch: Watch?) -> Sight
  /// Takes an offer, or refuses it.
  mutating func take(_ offer: Offer, by role: Role?) -> [Event]
  /// Makes one block; one that breaks a rule leaves the height as it was.
  mutating func mine(_ choice: Choice) throws(Fault) -> [Event]
  /// Undoes so many blocks by a branch that is one block longer.
  mutating func reorganise(_ depth: Int, _ choice: Choice) throws(Fault) -> [Event]
  /// Lets all copies from here on share which blocks were made in them: many of them make the same
  /// ones.
  mutating func rememberBlocks()

  /// How many blocks there were before the first move.
  var startingBlockCount: Int { get }
  /// An event as traces show it, with its kind first.
  static func json(of event: Event) -> JSON
  /// An act as traces show it, under its name.
  static func json(of act: Act, _ name: Name) -> JSON
  /// Adds a choice to the move that it belongs to; the usual one goes without saying.
  static func write(_ choice: Choice, to move: inout JSONObject)
  /// How a choice is written beside its move.
  static var choiceMember: WrittenMember<Choice> { get }
}

extension SettlementLayer {
  /// Nothing is shared: blocks are made anew.
  public mutating func rememberBlocks() {}
}
