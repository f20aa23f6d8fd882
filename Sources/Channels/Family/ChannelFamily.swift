/// A kind of payment channel: who takes part in it, and what they say, sign and keep.
///
/// A family is a namespace: an enumeration without cases. It conforms to one protocol for each room
/// of the engine, each of which refines the one of the room below; the engine names no family.
public protocol ChannelFamily: Sendable {
  /// Who takes part.
  associatedtype Role: ChannelRole
  /// What all agree on before any money moves.
  associatedtype Terms: Hashable & Sendable
  /// Any of its participants, as a state machine.
  associatedtype Party: ChannelParty<Self>
  /// What the owner of a participant can want.
  associatedtype Order: Hashable & Sendable
  /// What participants say to each other.
  associatedtype Message: Hashable & Sendable
  /// What a participant stores, so that it can go on after a restart.
  associatedtype Record: NumberedRecord
  /// What a transaction is in the channel.
  associatedtype Name: Hashable & Sendable
  /// What a participant offers to the ledger.
  associatedtype Act: Hashable & Sendable
  /// What a participant asks to be told about the ledger.
  associatedtype Watch: Hashable & Sendable
  /// What a participant sees of the ledger.
  associatedtype Sight: Hashable & Sendable
  /// Where a participant stands, in a word.
  associatedtype Phase: RawRepresentable<String> & CaseIterable & Hashable & Sendable
  /// Why a participant does not do what it is asked to.
  associatedtype Refusal: ChannelRefusal

  /// What commands and documents call the family, in kebab-case.
  static var name: String { get }
  /// What documents do about the family's name.
  static var naming: FamilyNaming { get }
}

/// Whether documents name the family that they are about.
public enum FamilyNaming: Hashable, Sendable {
  /// They do.
  case written
  /// They need not: documents without a family are about this one, as they always were.
  case implied
}

extension ChannelFamily {
  /// Documents name the family, unless they were written before there was another.
  public static var naming: FamilyNaming { .written }

  /// The rules that participants hold to.
  public typealias Rule = Refusal.Rule
}
