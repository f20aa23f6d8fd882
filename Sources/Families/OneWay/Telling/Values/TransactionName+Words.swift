internal import Channels
internal import Simulation
internal import Telling

extension OneWay.TransactionName: ToldName {
  /// The name in a sentence: a close has a number, and of each other kind there is only one.
  package var words: String {
    switch self {
    case .close(let number): told("close \(grouped(number))")
    case .closeAfterKickOff(let number): told("close \(grouped(number)) after kick-off")
    case .funding, .topUp, .refund, .topUpRefund, .kickOff: told(word: "the \(self)")
    }
  }

  package var stateWord: String {
    switch self {
    case .close(let number): "\(number)"
    case .closeAfterKickOff, .topUpRefund: "'\(self)'"
    case .funding, .topUp, .refund, .kickOff: "\(self)"
    }
  }

  package var kind: String {
    switch self {
    case .close: "close"
    case .closeAfterKickOff: "close after kick-off"
    case .funding, .topUp, .refund, .topUpRefund, .kickOff: "\(self)"
    }
  }
}

extension [TransactionLabel<OneWay.TransactionName>] {
  /// All labels in a line; closes that follow one another are told by the first and the last.
  var summary: String {
    var words: [String] = []
    var closes: [UInt32] = []
    var late: [UInt32] = []
    for label in self {
      switch label {
      case .channel(.close(let number)): closes.append(number)
      case .channel(.closeAfterKickOff(let number)): late.append(number)
      case .channel, .changed, .doubleSpend, .malleated:
        if !words.contains(label.words) { words.append(label.words) }
      }
    }
    let runs = [Self.run(closes), Self.run(late).map { told("\($0) after kick-off") }]
    return (words + runs.compactMap(\.self)).joined(separator: told(", "))
  }

  private static func run(_ numbers: [UInt32]) -> String? {
    let numbers = Set(numbers)
    guard let first = numbers.min(), let last = numbers.max() else { return nil }
    guard first < last else { return told("close \(grouped(first))") }
    return numbers.count == Int(last - first) + 1
      ? told("closes \(grouped(first)) to \(grouped(last))")
      : told("\(grouped(numbers.count)) closes")
  }
}
