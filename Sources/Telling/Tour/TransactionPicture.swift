internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Walkthroughs

/// A transaction drawn: what it spends on the left, what it pays on the right, its lock below.
struct TransactionPicture<Family: IllustratedFamily> {
  let portrait: Portrait<Family>
  let scene: Scene<Family>
  let style: Style
  let width: Int

  var lines: [Line] {
    [title]
      + ([lock, holders] + whereabouts).reduce(into: body) { $0.append($1) }
      .map { $0.indented() }
  }

  private var title: Line {
    let transaction = portrait.transaction
    let fee = portrait.fee.map { told(", fee \($0.words)") } ?? ""
    return Line(portrait.label.words.capitalizedFirst, .strong)
      .adding(
        "  \(transaction.txid.short)  \(grouped(transaction.virtualSize)) vB\(fee)", .faint)
  }

  /// Inputs and outputs, side by side.
  private var body: [Line] {
    let inputs = portrait.sources.map { source in
      let owner = source.owner.map { told(" of \(scene.cast.shortName($0))") } ?? ""
      let name = source.label?.words ?? told("a coin\(owner)")
      return told("\(name), \(source.value.map(scene.denomination.words) ?? told("not there"))")
    }
    let left = inputs.map(\.columns).max() ?? 0
    return (0..<max(inputs.count, portrait.owners.count)).map { row in
      let input = row < inputs.count ? Line(inputs[row]) : Line()
      guard row < portrait.owners.count else { return input }
      return input.adding(
        Line(row == 0 ? "\(style.arrow) " : "    ").adding(output(row)), at: left + 1)
    }
  }

  private func output(_ row: Int) -> Line {
    let value = scene.denomination.words(portrait.transaction.outputs[row].value)
    return switch portrait.owners[row] {
    case .side(let role): Line(told("\(value) to ")).adding(scene.cast.shortName(role), .of(role))
    case .channel: Line(told("\(value) under \(Family.Role.everyone) keys"))
    case .change(let role):
      Line(told("\(value) back to ")).adding(scene.cast.shortName(role), .of(role))
    case .other: Line(told("\(value) to another script"))
    }
  }

  private var lock: Line {
    Line(told("lock")).adding(Line(lockWords), at: 8)
  }

  private var lockWords: String {
    if let blocks = portrait.transaction.relativeLock {
      return told("\(counted(blocks, "block")) from the one that holds what it spends")
    }
    guard let lock = portrait.lock else { return told("none: any block may hold it") }
    return told("\(lock.words): block \(lock.next.words) is the first that may hold it")
  }

  private var holders: Line {
    let names = portrait.holders.map { scene.cast.shortName($0) }.joined(separator: told(" and "))
    let isSigned =
      portrait.label.closes(Family.self)
      && portrait.transaction.signatureCount >= Family.Role.allCases.count
    let signed = isSigned ? told("signed by \(Family.Role.everyone), ") : ""
    return Line(told("held")).adding(
      Line(signed + (names.isEmpty ? told("by nobody") : told("in the hands of \(names)"))), at: 8)
  }

  private var whereabouts: [Line] {
    let (text, ink): (String, Line.Ink) =
      switch portrait.whereabouts {
      case .confirmed(let height): (told("in block \(height.words)"), .good)
      case .waiting: (told("in the mempool"), .good)
      case .ready: (told("nobody has broadcast it, and every node would take it"), .plain)
      case .locked(let block): (told("too early, until block \(block.words)"), .plain)
      case .dead(let reason): (reason.deathWords, .bad)
      }
    return wrapped(text, to: width - 10).enumerated().map { row, text in
      Line(row == 0 ? told("now") : "").adding(Line(text, ink), at: 8)
    }
  }
}
