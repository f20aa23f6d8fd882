/// How often each kind of misfortune and of malice may happen on one path through a model.
///
/// What costs nothing is not counted: deliveries, blocks, and a cheat's broadcasts.
public struct Allowance: Hashable, Sendable {
  /// Messages that the network loses.
  public var drops: UInt8
  /// Messages that the network delivers twice.
  public var duplicates: UInt8
  /// Messages that overtake another.
  public var reorders: UInt8
  /// Times that an honest participant crashes and starts again.
  public var crashes: UInt8
  /// Times that a cheat's own program falls silent, and comes back.
  public var silences: UInt8
  /// Branches that overtake the chain.
  public var reorganisations: UInt8
  /// Messages and transactions that a cheat or the network changes.
  public var tampers: UInt8
  /// Units of goods that are handed over before they are paid.
  public var releases: UInt8
  /// Orders to say everything again, or to pay out of turn.
  public var resumes: UInt8
  /// Orders to close and to give up, of both owners together.
  public var partings: UInt8

  /// Allows so much.
  public init(
    drops: UInt8 = 0, duplicates: UInt8 = 0, reorders: UInt8 = 0, crashes: UInt8 = 0,
    silences: UInt8 = 1, reorganisations: UInt8 = 0, tampers: UInt8 = 0, releases: UInt8 = 0,
    resumes: UInt8 = 0, partings: UInt8 = 1
  ) {
    self.drops = drops
    self.duplicates = duplicates
    self.reorders = reorders
    self.crashes = crashes
    self.silences = silences
    self.reorganisations = reorganisations
    self.tampers = tampers
    self.releases = releases
    self.resumes = resumes
    self.partings = partings
  }
}

extension Allowance {
  /// What an act is charged to.
  public enum Item: UInt8, CaseIterable, Hashable, Sendable {
    case drops, duplicates, reorders, crashes, silences, reorganisations, tampers, releases, resumes
    case partings
  }

  /// How often something of a kind may still happen.
  subscript(item: Item) -> UInt8 {
    get {
      switch item {
      case .drops: drops
      case .duplicates: duplicates
      case .reorders: reorders
      case .crashes: crashes
      case .silences: silences
      case .reorganisations: reorganisations
      case .tampers: tampers
      case .releases: releases
      case .resumes: resumes
      case .partings: partings
      }
    }
    set {
      switch item {
      case .drops: drops = newValue
      case .duplicates: duplicates = newValue
      case .reorders: reorders = newValue
      case .crashes: crashes = newValue
      case .silences: silences = newValue
      case .reorganisations: reorganisations = newValue
      case .tampers: tampers = newValue
      case .releases: releases = newValue
      case .resumes: resumes = newValue
      case .partings: partings = newValue
      }
    }
  }

  /// Whether something of the kind may still happen.
  public func permits(_ item: Item) -> Bool { self[item] > 0 }

  /// The words that tell one allowance from another.
  var words: [UInt64] {
    let counts = [
      drops, duplicates, reorders, crashes, silences, reorganisations, tampers, releases, resumes,
      partings,
    ]
    return [
      counts.prefix(8).reduce(0) { $0 << 8 | UInt64($1) },
      counts.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) },
    ]
  }
}
