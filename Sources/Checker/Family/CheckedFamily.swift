public import Bitcoin
public import Channels
public import Simulation

/// A family whose channels can be explored and judged.
public protocol CheckedFamily: SimulatedFamily where Layer: CheckedLayer {
  /// How large a world is, and what may happen in it.
  associatedtype Bounds: ModelBounds<Self>
  /// What a channel promises those who hold to the rules.
  associatedtype Promise: FamilyPromise where Promise.Role == Role

  // What may happen next, beside what may happen in every family.

  /// What an owner may order.
  static func addOrders(to role: Role, in choices: inout Choices<Self>)
  /// What a cheat may do with its own keys, beside broadcasting what it holds.
  static func addMalice(of cheat: Role, in choices: inout Choices<Self>)
  /// What anyone may do, whether or not a participant cheats.
  static func addMischief(beside role: Role, in choices: inout Choices<Self>)
  /// How the sender may change a message, and how the network may.
  static func forgeries(
    of message: Message, to victim: Role, in choices: Choices<Self>
  ) -> Forgeries<Self>
  /// How a cheat may change what it holds, where the signatures of others allow it.
  static func rewritings(of holding: Holding, by cheat: Role) -> [Change]
  /// Whether what is held could be on the chain: what it spends is there, or waits.
  static func canBroadcast(
    _ holding: Holding, by cheat: Role, in world: World<Self>
  ) -> Bool
  /// Whether a participant would do something at the sight of the next block.
  static func wouldAct(_ role: Role, atNextBlockOf world: World<Self>) -> Bool
  /// Whether nothing on the chain can change any more what the participants get.
  static func isDecided(_ world: World<Self>, undoable: Int) -> Bool

  // What is signed.

  /// What a message signs, if anything.
  static func signature(in message: Message) -> SignedSubject?

  // What is promised.

  /// Whether a participant has its share, as far as that is certain.
  static func keepsShare(_ role: Role, in situation: Situation<Self>, _ judge: Judge<Self>) -> Bool
  /// Whether anything of a participant's lies in the channel, or is owed by it.
  static func mayBeHeld(_ role: Role, in situation: Situation<Self>) -> Bool
  /// Whether a participant got what is its own, when all others have fallen silent.
  static func gotOut(_ role: Role, at end: Epilogue<Self>, of world: World<Self>) -> Bool
  /// Whether a situation keeps to one participant what the family alone promises.
  static func keeps(
    _ promise: Promise, to role: Role, in situation: Situation<Self>, _ judge: Judge<Self>
  ) -> Bool
  /// Whether what stands on the chain can no longer be undone.
  static func isSettled(in situation: Situation<Self>, undoable: Int) -> Bool
  /// What a participant lost by an attack, beside what it is short of.
  static func loss(of role: Role, by breach: Breach<Self>) -> Int64

  // What is still alive of a participant; where a family says nothing, all is.

  /// Writes down what promises ask of all that an honest participant could broadcast.
  static func writeKept(by participant: Participant<Self>, to writer: inout MarkWriter)
  /// Writes down what of its state a cheat may still use whose program does not run any more.
  static func writeMalice(of party: Party, _ bounds: Bounds, to writer: inout MarkWriter)
  /// Whether a participant that holds to every rule agrees on nothing, and gives nothing away, once
  /// it has seen that the money is where nothing can undo it.
  static var restsOnceDecided: Bool { get }

  // How it ends.

  /// Whether nothing is left of the channel to be closed.
  static func isOver(_ world: World<Self>) -> Bool
  /// What a participant is told that is on its own.
  static var leaving: Order { get }
  /// How many blocks from a tip on it takes at most until everything is final.
  static func blocksToTheEnd(from tip: BlockHeight, under terms: Terms) -> Int

  // A second opinion.

  /// An abstract model of a world for SPIN; `nil` where the family has none.
  static func promela(_ bounds: Bounds) throws(PromelaFault) -> Promela<Role>?

  // The door: compiled where the family is known.

  /// What numbered situations ask about worlds.
  static func numbered(
    _ model: WorldModel<Self>, reducing reductions: Reductions
  ) -> NumberedWorld<Self>
  /// The situation after an action; `nil` where the world refuses it.
  static func next(
    _ situation: Situation<Self>, _ action: ModelAction<Self>, _ memory: ModelMemory<Self>
  ) -> Situation<Self>?
}

extension CheckedFamily {
  public static func writeKept(by participant: Participant<Self>, to writer: inout MarkWriter) {
    writer.write(participant.holdings)
  }

  public static func writeMalice(of party: Party, _: Bounds, to writer: inout MarkWriter) {
    writer.write(party)
  }

  public static var restsOnceDecided: Bool { false }

  public static func promela(_ bounds: Bounds) throws(PromelaFault) -> Promela<Role>? { nil }
}

/// What a channel promises; the raw value is a stable identifier.
public protocol FamilyPromise: RawRepresentable<String>, CaseIterable, Hashable, Sendable
where AllCases == [Self] {
  /// The roles of the family.
  associatedtype Role: ChannelRole
  /// The promise in one sentence.
  var sentence: String { get }
  /// What it is about.
  var subject: PromiseSubject<Role> { get }
}

/// What promises are about: what every family promises in its own words, or what only one does.
public enum PromiseSubject<Role: ChannelRole>: Hashable, Sendable {
  /// The books of the ledger balance.
  case value
  /// A participant keeps its share.
  case share(Role)
  /// A participant alone gets what is its own.
  case freedom
  /// What is refused changes nothing.
  case refusal
  /// Nothing is signed twice.
  case signatures
  /// Something that the family promises to every participant.
  case everyRole
  /// Something that the family promises to no role in particular.
  case noRole
}

/// How a message may be changed before it arrives.
public struct Forgeries<Family: SimulatedFamily>: Sendable {
  /// By a sender who cheats, and signs again.
  public var bySender: [Family.Change]
  /// By the network, which cannot sign.
  public var byNetwork: [Family.Change]
  /// Whether the victim looks at once where it takes what is forged: it would have acted at once on
  /// what was agreed.
  public var isLookedAfter: Bool

  /// Names changes.
  public init(
    bySender: [Family.Change] = [], byNetwork: [Family.Change] = [], isLookedAfter: Bool = false
  ) {
    self.bySender = bySender
    self.byNetwork = byNetwork
    self.isLookedAfter = isLookedAfter
  }
}

/// What a signature is for.
public struct SignedSubject: Hashable, Sendable {
  /// A number of the kind of thing that is signed; nothing is signed twice for one number.
  public let number: UInt64
  /// Tells what is signed from other things.
  public let digest: UInt64

  /// Says what is signed.
  public init(number: UInt64, digest: UInt64) {
    self.number = number
    self.digest = digest
  }
}
