internal import Bitcoin
internal import Channels
internal import Checker
internal import MockLedger
internal import Simulation

/// A verdict on a transaction of a story, with what it means for the channel.
struct ChannelWhyText {
  let question: ChannelQuestion
  let moment: StoryMoment

  /// The whole page.
  func lines(_ width: Int) -> [Line] {
    let why = WhyText(verdict: question.verdict, name: name)
    let sections = [heading(width), why.lines(width), channel(width)].filter { !$0.isEmpty }
    return Array(sections.joined(separator: [Line()]))
  }

  private func name(_ txid: Txid) -> String {
    question.label(of: txid)?.words ?? "the transaction \(txid.short)"
  }

  private func heading(_ width: Int) -> [Line] {
    let transaction = question.asked.transaction
    let label = question.asked.label.words.capitalizedFirst
    let story = moment.scenario.name.printable
    let title: Line = "\(label, .strong), \(transaction.txid.short), of the story '\(story)'"
    let rows: [Paragraph] = [
      .row("held by", holders), .row("pays", pays), .row("lock", transaction.lockWords),
      .row("asked", "at height \(question.verdict.tip.words): may the next block hold it?"),
    ]
    return title.wrapped(to: width) + rows.lines(width)
  }

  private var holders: String {
    let names = question.asked.holders.map { "the \($0.rawValue)" }
    return names.isEmpty ? "miners alone" : names.joined(separator: " and ")
  }

  private var pays: String {
    question.asked.transaction.outputs.map { output in
      let owner = moment.owner(of: output.scriptPubKey).map { "the \($0.rawValue)" }
      let other = Address(script: output.scriptPubKey, network: moment.scenario.terms.network)
      let payee = owner ?? other.map { shortened("\($0)") } ?? "a script"
      return "\(output.value.words) to \(payee)"
    }.joined(separator: ", ")
  }

  /// What replaced it, and who wins from now on.
  private func channel(_ width: Int) -> [Line] {
    guard !rows.isEmpty else { return [] }
    let column = max(10, (contests.map(\.0.count).max() ?? 0) + 2)
    return [Line("The channel", .strong)]
      + rows.map { .row($0.0, $0.1, column: column) }.lines(width)
  }

  private var rows: [(String, String)] {
    let stale = question.supersededBy.map { latest in
      ("stale", "commitment \(grouped(latest)) has replaced it: that is what both agreed on last")
    }
    if let closing = question.closing {
      let place = closing.height.map { " in block \($0.words)" } ?? ""
      let end = ("closed", "by \(name(closing.txid))\(place); that is how the money is divided")
      return [stale, end].compactMap { $0 }
    }
    guard question.isFunded else {
      let none = ("funding", "no block and no mempool holds its output: there is nothing to divide")
      return [none]
    }
    let settlement =
      question.hasSettlement
      ? ("settled", "the settlement is signed, which no lock keeps from any block") : nil
    return [stale, headStart, settlement].compactMap { $0 } + contests
  }

  /// How much earlier the latest state comes, and whether that is enough.
  private var headStart: (String, String)? {
    question.headStart.map { start in
      let ladder = moment.scenario.terms.ladder
      let isEnough = question.verdict.firstBlock.map { start.decidedBy < $0.value } ?? true
      let first = start.firstBlock.words
      return (
        "before",
        "commitment \(grouped(question.latest)) may be in block \(first), and is in by block"
          + " \(grouped(start.decidedBy)) if its holder takes \(counted(ladder.reaction, "block"))"
          + " and miners \(grouped(ladder.delay))"
          + (ladder.undone > 0 ? ", and a branch undoes no more than it may: " : ": ")
          + (isEnough
            ? "then what this one spends is gone" : "by then this one may have been first")
      )
    }
  }

  /// Who wins in each block; long ladders are cut in the middle.
  private var contests: [(String, String)] {
    let all = question.heats.map { ($0.blockWords, $0.words) }
    guard all.count > 8 else { return all }
    return Array(all.prefix(4)) + [("...", "\(grouped(all.count - 6)) more like these")]
      + all.suffix(2)
  }
}

extension Schedule.Span {
  /// `106-194`, `201`, `from 201`.
  var blockWords: String {
    blocks(from, to)
  }
}

extension Schedule.Contest {
  /// Who can be in the block, and so who wins.
  var words: String {
    switch self {
    case .nobody: "nobody: no state may be in a block yet"
    case .alone(let state): "\(Self.name(state)) wins: nothing else may be in a block"
    case .race(let states):
      "a race from \(Self.name(states.upperBound)) to \(Self.name(states.lowerBound)): whichever"
        + " is mined first"
    }
  }

  private static func name(_ state: UInt32) -> String {
    state == 0 ? "the refund" : "commitment \(grouped(state))"
  }
}

extension Heat {
  fileprivate var blockWords: String { blocks(from, to) }

  /// Who can be in the block, and so who wins.
  fileprivate var words: String {
    guard let first else { return "nobody: nothing that is held may be in a block yet" }
    guard contenders > 1, let last = joins.last else {
      return "\(first.words) wins: nothing else may be in a block"
    }
    return
      "a race of \(grouped(contenders)), from \(first.words) to \(last.words): whichever is mined first"
  }
}

/// `106-194`, `201`, `from 201`.
func blocks(_ from: BlockHeight, _ to: BlockHeight?) -> String {
  guard let to else { return "from \(from.words)" }
  return from == to ? from.words : "\(from.words)-\(to.words)"
}

extension Transaction {
  /// What its lock means.
  fileprivate var lockWords: String {
    guard inputs.contains(where: { $0.sequence != .final }) else {
      return "none: any block may hold it"
    }
    switch lockTime.meaning {
    case .height(0): return "none: any block may hold it"
    case .height(let height):
      return
        "\(grouped(height)): no block may hold it up to that height, and \(grouped(height + 1))"
        + " is the first that may"
    case .time(let time):
      return "until \(grouped(time)) seconds after 1970, by the clock of the blocks"
    }
  }
}
