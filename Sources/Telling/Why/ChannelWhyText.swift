internal import Bitcoin
internal import Channels
package import Checker
internal import Simulation
internal import Walkthroughs

/// A verdict on a transaction of a story, with what it means for the channel.
package struct ChannelWhyText<Family: IllustratedFamily> {
  let question: ChannelQuestion<Family>
  let moment: ScenarioMoment<Family>

  package init(question: ChannelQuestion<Family>, moment: ScenarioMoment<Family>) {
    self.question = question
    self.moment = moment
  }

  /// The whole page.
  package func lines(_ width: Int) -> [Line] {
    let why = WhyText(verdict: question.verdict, name: name)
    let sections = [heading(width), why.lines(width), channel(width)].filter { !$0.isEmpty }
    return Array(sections.joined(separator: [Line()]))
  }

  private func name(_ txid: Txid) -> String {
    question.label(of: txid)?.words ?? "the transaction \(txid.short)"
  }

  private func name(ofState state: UInt32) -> String { Family.name(ofState: state).words }

  private var everyone: String { Family.Role.everyone }

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
    let network = Family.network(of: moment.scenario.terms)
    return question.asked.transaction.outputs.map { output in
      let owner = moment.owner(of: output.scriptPubKey).map { "the \($0.rawValue)" }
      let other = Address(script: output.scriptPubKey, network: network)
      let receiver = owner ?? other.map { shortened("\($0)") } ?? "a script"
      return "\(output.value.words) to \(receiver)"
    }.joined(separator: ", ")
  }

  /// What replaced the transaction, and which one wins from now on.
  private func channel(_ width: Int) -> [Line] {
    guard !rows.isEmpty else { return [] }
    let column = max(10, (contests.map(\.0.count).max() ?? 0) + 2)
    return [Line("The channel", .strong)]
      + rows.map { .row($0.0, $0.1, column: column) }.lines(width)
  }

  /// What must come first where the transaction does not spend the funding itself.
  private var needs: (String, String)? {
    moment.missingParent(of: question.asked.transaction).map {
      ("needs", "\($0.words), which is not on the chain: once it is there this one may follow")
    }
  }

  private var rows: [(String, String)] {
    let stale = question.supersededBy.map { latest in
      ("stale", "\(name(ofState: latest)) has replaced it: that is what \(everyone) agreed on last")
    }
    if let closing = question.closing {
      let place = closing.height.map { " in block \($0.words)" } ?? ""
      let end = ("closed", "by \(name(closing.txid))\(place); that is how the money is divided")
      return [needs, stale, end].compactMap { $0 }
    }
    guard question.isFunded else {
      let none = ("funding", "no block and no mempool holds its output: there is nothing to divide")
      return [none]
    }
    let settlement =
      question.hasSettlement
      ? ("settled", "the settlement is signed, which no lock keeps from any block") : nil
    return [needs, stale, headStart, settlement].compactMap { $0 } + contests
  }

  /// How much earlier the latest state may be mined, and whether that is enough.
  private var headStart: (String, String)? {
    if let choice { return choice }
    return question.headStart.map { start in
      let isEnough = question.verdict.firstBlock.map { start.decidedBy < $0.value } ?? true
      let first = start.firstBlock.words
      return (
        "before",
        "\(name(ofState: question.latest)) may be in block \(first), and is in by block"
          + " \(grouped(start.decidedBy)) if \(Family.pace(under: moment.scenario.terms)): "
          + (isEnough
            ? "then what this one spends is gone" : "by then this one may have been first")
      )
    }
  }

  /// That one participant alone can broadcast this state and the latest: there is no race then.
  private var choice: (String, String)? {
    let latest = moment.made(.channel(Family.name(ofState: question.latest)))
    guard question.headStart != nil, let latest, let holder = latest.onlyHolder,
      question.asked.onlyHolder == holder
    else { return nil }
    return (
      "choice",
      "the \(holder.rawValue) alone holds this one and \(latest.label.words), and broadcasts which"
        + " it likes"
    )
  }

  /// Which state wins in each block; long ladders are cut in the middle.
  private var contests: [(String, String)] {
    var holders: Set<Family.Role?> = []
    let all = question.windows.map { window in
      for label in window.joins { holders.insert(moment.made(label)?.onlyHolder) }
      let only = holders.count == 1 ? holders.first.flatMap(\.self) : nil
      return (window.blockWords, window.words(chosenBy: only))
    }
    guard all.count > 8 else { return all }
    return Array(all.prefix(4)) + [("...", "\(grouped(all.count - 6)) more like these")]
      + all.suffix(2)
  }
}

extension ClosingWindow where Family: IllustratedFamily {
  fileprivate var blockWords: String { blocks(from, to) }

  /// Which transactions can be in the block, and so which wins; of several that one participant
  /// alone holds it has the choice.
  fileprivate func words(chosenBy holder: Family.Role?) -> String {
    guard let first else { return "nobody: nothing that is held may be in a block yet" }
    guard contenders > 1, let last = joins.last else {
      return "\(first.words) wins: nothing else may be in a block"
    }
    if let holder {
      return "one of \(grouped(contenders)) that the \(holder.rawValue) alone holds, from"
        + " \(first.words) to \(last.words): as it likes"
    }
    return
      "a race of \(grouped(contenders)), from \(first.words) to \(last.words): whichever is mined"
      + " first"
  }
}

extension ScenarioMoment.Made {
  /// The only participant that can broadcast it.
  fileprivate var onlyHolder: Family.Role? { holders.count == 1 ? holders[0] : nil }
}
