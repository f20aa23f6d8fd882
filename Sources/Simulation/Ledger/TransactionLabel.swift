/// What a transaction is called in a trace.
public enum TransactionLabel<Name: Hashable & Sendable>: Hashable, Sendable {
  /// A transaction of the channel.
  case channel(Name)
  /// A transaction of the channel that a cheat has changed.
  case changed(Name)
  /// Spends the coins of the funding another way.
  case doubleSpend
  /// The funding with another txid.
  case malleated
}

extension TransactionLabel: CustomStringConvertible {
  public var description: String {
    switch self {
    case .channel(let name): "\(name)"
    case .changed(let name): "changed \(name)"
    case .doubleSpend: "double-spend"
    case .malleated: "malleated funding"
    }
  }
}

extension TransactionLabel: LosslessStringConvertible where Name: LosslessStringConvertible {
  /// Reads a label as it is shown in a trace.
  public init?(_ text: String) {
    let changed = "changed "
    if let name = Name(text) {
      self = .channel(name)
    } else if text.hasPrefix(changed), let name = Name(String(text.dropFirst(changed.count))) {
      self = .changed(name)
    } else if text == Self.doubleSpend.description {
      self = .doubleSpend
    } else if text == Self.malleated.description {
      self = .malleated
    } else {
      return nil
    }
  }
}

extension TransactionLabel where Name: TransactionNaming {
  /// What labels look like, for error messages.
  package static var forms: [String] {
    Name.forms + Name.forms.map { "changed \($0)" }
      + [Self.doubleSpend.description, Self.malleated.description]
  }
}

/// What transactions of a family's channels are called.
public protocol TransactionNaming: Hashable, Sendable, LosslessStringConvertible {
  /// What names look like, for error messages.
  static var forms: [String] { get }
  /// The transaction that puts the money into the channel.
  static var funding: Self { get }
  /// The fingerprint.
  var mark: Mark { get }
}
