public import Channels

/// What a participant could offer to the ledger, in the order in which it came to hold it.
///
/// It only grows, and can be long. It is kept in pieces, so that a copy with one more shares nearly
/// all of it with the one before.
public struct Holdings<Family: SimulatedFamily>: Sendable {
  private var pieces: [[Family.Holding]] = []
  /// How many there are.
  public private(set) var count = 0
  /// Every name, in the order in which the first of it came.
  public private(set) var names: [Family.Name] = []
  /// For each name the mark of all of it in their order: to make it anew for every copy would take
  /// longer than the rest of a participant's fingerprint.
  private var marks: [Mark] = []

  private static var pieceSize: Int { 32 }

  mutating func append(_ holding: Family.Holding) {
    if count.isMultiple(of: Self.pieceSize) { pieces.append([]) }
    pieces[pieces.count - 1].append(holding)
    count += 1
    let place = place(of: holding.name)
    marks[place] = marks[place].mixed(with: holding.mark)
  }

  /// The place of a name, which is added if it is the first of it.
  private mutating func place(of name: Family.Name) -> Int {
    if let known = names.firstIndex(of: name) { return known }
    names.append(name)
    marks.append(.none)
    return names.count - 1
  }

  /// All of them, in their order.
  public var all: [Family.Holding] { Array(pieces.joined()) }

  public func contains(where condition: (Family.Holding) -> Bool) -> Bool {
    pieces.contains { $0.contains(where: condition) }
  }

  /// The last of a name.
  public func last(_ name: Family.Name) -> Family.Holding? {
    for piece in pieces.reversed() {
      if let found = piece.last(where: { $0.name == name }) { return found }
    }
    return nil
  }
}

extension Holdings: Equatable {}

extension Holdings: Marked {
  public func write(to writer: inout MarkWriter) { writer.write(mark) }

  /// The fingerprint. Order matters within a name, not between names, since only the last of a name
  /// is ever asked for.
  public var mark: Mark { marks.reduce(.none, +) }

  /// The fingerprint of all of one name, in their order.
  public func mark(of name: Family.Name) -> Mark {
    names.firstIndex(of: name).map { marks[$0] } ?? .none
  }
}
