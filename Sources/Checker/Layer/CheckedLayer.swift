public import Bitcoin
public import ExactJSON
public import Simulation

/// A layer whose futures can be looked at one by one: it lists what those who make blocks may do,
/// and says whether its books balance.
public protocol CheckedLayer: SettlementLayer {
  /// What the next block may hold, each choice that makes a difference once; nothing of it lets an
  /// offer wait for more than so many blocks.
  func blockChoices(within delay: UInt32) -> [Choice]
  /// What the blocks of a branch may hold that undoes others.
  var branchChoices: [Choice] { get }
  /// Whether what has this name, as it was agreed, stands in a block or waits for one, so that to
  /// offer it again changes nothing.
  func isTaken(_ name: Name) -> Bool
  /// Whether no money has come from nowhere, and none has vanished.
  var isBalanced: Bool { get }
  /// What of the offers stands in a block or waits for one, as sampled paths show it.
  var placedOffers: [PlacedOffer<Label>] { get }
}

/// An offer where it is now.
public struct PlacedOffer<Label: Sendable>: Sendable {
  /// What a trace calls it.
  public let label: Label
  /// What tells it from all others, by the name that this has on the layer: its `txid`, say.
  public let identifier: JSONObject
  /// The block that holds it; `nil` while it waits.
  public let height: BlockHeight?

  /// Says where an offer is.
  public init(_ label: Label, identifier: JSONObject, height: BlockHeight?) {
    self.label = label
    self.identifier = identifier
    self.height = height
  }
}
