internal import Channels

/// What a side could broadcast, in the order in which it came to hold it.
///
/// It only grows, and can be long. It is kept in pieces, so that a copy with one more shares nearly
/// all of it with the one before.
struct Holdings: Sendable {
  private var pieces: [[Holding]] = []
  private(set) var count = 0
  /// Every name, in the order in which the first of it came.
  private(set) var names: [Timelock.TransactionName] = []
  /// For each name the mark of all of it in their order: to make it anew for every copy would take
  /// longer than all else that a side is told apart by.
  private var marks: [Mark] = []

  private static let pieceSize = 32

  mutating func append(_ holding: Holding) {
    if count.isMultiple(of: Self.pieceSize) { pieces.append([]) }
    pieces[pieces.count - 1].append(holding)
    count += 1
    let place = place(of: holding.name)
    marks[place] = marks[place].mixed(with: holding.mark)
  }

  /// The place of a name, which is added if it is the first of it.
  private mutating func place(of name: Timelock.TransactionName) -> Int {
    if let known = names.firstIndex(of: name) { return known }
    names.append(name)
    marks.append(.none)
    return names.count - 1
  }

  /// All of them, in their order.
  var all: [Holding] { Array(pieces.joined()) }

  func contains(where condition: (Holding) -> Bool) -> Bool {
    pieces.contains { $0.contains(where: condition) }
  }

  /// The last transaction of a name.
  func last(_ name: Timelock.TransactionName) -> Holding? {
    for piece in pieces.reversed() {
      if let found = piece.last(where: { $0.name == name }) { return found }
    }
    return nil
  }
}

extension Holdings: Equatable {}

extension Holdings {
  /// What tells them from others: of each name, all in their order; names in none, since only the
  /// last of a name is ever asked for.
  var mark: Mark { marks.reduce(.none, +) }
}

extension Holding: Marked {
  func write(to writer: inout MarkWriter) {
    writer.write("\(name)")
    switch content {
    case .funding(let transaction): writer.write(transaction)
    case .closing(let closing, let channel):
      writer.write(closing)
      writer.write(channel)
    }
  }
}
