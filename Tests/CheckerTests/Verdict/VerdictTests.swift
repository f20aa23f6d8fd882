import Bitcoin
import ExactJSON
import MockLedger
import ScriptEngine
import Testing

@testable import Checker

@Suite("Why a transaction stands as it does")
struct VerdictTests {
  @Test("the five answers are never confused", arguments: VerdictCase.all)
  func answers(_ each: VerdictCase) throws {
    let (transaction, ledger) = try each.situation()
    let verdict = WhyVerdict(transaction, on: ledger)
    #expect(verdict.standing == each.standing)
    #expect(([verdict.first].compactMap { $0 } + verdict.further).map(\.rule) == each.rules)
    #expect(verdict.firstBlock?.value == each.firstBlock)
  }

  @Test("what it says of mempool and block is what they say", arguments: VerdictCase.all)
  func agrees(_ each: VerdictCase) throws {
    let (transaction, ledger) = try each.situation()
    try WhyVerdict(transaction, on: ledger).expectAgreement(of: ledger)
  }

  @Test("the first block is the first, and before it none", arguments: VerdictCase.all)
  func firstBlock(_ each: VerdictCase) throws {
    let (transaction, ledger) = try each.situation()
    let verdict = WhyVerdict(transaction, on: ledger)
    switch verdict.standing {
    case .notYetFinal:
      guard let first = verdict.firstBlock else { return }
      let wait = first.value - ledger.height.value - 1
      #expect(!ledger.withEmptyBlocks(wait - 1).canMine(transaction))
      #expect(ledger.withEmptyBlocks(wait).canMine(transaction))
    case .neverValid, .alreadySpent:
      guard verdict.firstBlock == nil else { return }
      #expect(!ledger.canMine(transaction))
      #expect(!ledger.withEmptyBlocks(150).canMine(transaction))
    case .acceptable, .policyOnly: break
    }
  }

  @Test("a transaction that is not final is told its first height by mempool and block")
  func firstHeight() throws {
    let channel = try SmallChannel()
    let commitment = try channel.commitment(3)
    let ledger = channel.ledger(at: 110)
    #expect(ledger.refusal(of: commitment)?.explanation.firstHeight == 119)
    #expect(ledger.refusal(ofBlockWith: [commitment])?.explanation.firstHeight == 119)
  }

  @Test("every class has a case, and every class but the good one names a rule")
  func coverage() {
    #expect(Set(VerdictCase.all.map(\.standing)) == Set(StandingClass.allCases))
    #expect(VerdictCase.all.allSatisfy { $0.rules.isEmpty == ($0.standing == .acceptable) })
  }

  @Test("it names who was first, and where")
  func namesSpender() throws {
    let channel = try SmallChannel()
    let ledger = try channel.ledger(at: 123, holding: 3)
    let latest = try channel.commitment(3)
    let spending = Spending(
      input: 0, output: latest.inputs[0].previousOutput, txid: latest.txid,
      height: BlockHeight(uncheckedValue: 123))
    let verdict = WhyVerdict(try channel.commitment(2), on: ledger)
    #expect(verdict.spendings == [spending])
    #expect(verdict.first?.reason == "missing-inputs")
    #expect(verdict.inBlock?.reason == "bad-txns-inputs-missingorspent")
  }

  @Test("it names who waits in the mempool, without a height")
  func namesRival() throws {
    let channel = try SmallChannel()
    let verdict = WhyVerdict(
      try channel.commitment(2), on: try channel.ledger(at: 122, hearing: 3))
    #expect(verdict.spendings.map(\.txid) == [try channel.commitment(3).txid])
    #expect(verdict.spendings.map(\.height) == [nil])
    #expect(verdict.inBlock == nil)
  }

  @Test("it gives Core's words and the numbers that were compared")
  func namesNumbers() throws {
    let channel = try SmallChannel()
    let verdict = WhyVerdict(try channel.commitment(3), on: channel.ledger(at: 117))
    #expect(verdict.first?.reason == "non-final")
    #expect(verdict.inBlock?.reason == "bad-txns-nonfinal")
    #expect(verdict.first?.explanation.numbers["lock"] == 118)
    #expect(verdict.first?.explanation.numbers["next-height"] == 118)
  }

  @Test("a failing script is shown at its step, with the stack that the step found")
  func showsStep() throws {
    let channel = try SmallChannel()
    let damaged = try channel.commitment(3).withDamagedSignature
    let failures = WhyVerdict(damaged, on: channel.ledger(at: 118)).scriptFailures
    #expect(failures.map(\.strictness) == [.consensus])
    let step = try #require(failures.first?.step)
    #expect(step.word == "OP_CHECKMULTISIG")
    #expect(step.stackBefore.main.contains(damaged.inputs[0].witness.items[1]))
  }

  @Test("a high S breaks the nodes' rules and no others")
  func highS() throws {
    let channel = try SmallChannel()
    let verdict = WhyVerdict(try channel.commitment(3).withHighS, on: channel.ledger(at: 118))
    #expect(verdict.scriptFailures.map(\.strictness) == [.policy])
    #expect(verdict.scriptFailures.map(\.error) == [.signatureHighS])
  }

  @Test("what keeps it out for ever is told apart from what keeps it out now")
  func namesLasting() {
    let fountain = Fountain()
    let payment = fountain.payment(of: 0, [5_000_000_001], lock: 200)
    let verdict = WhyVerdict(payment, on: fountain.ledger)
    #expect(verdict.inBlock?.reason == "bad-txns-nonfinal")
    #expect(verdict.lasting?.reason == "bad-txns-in-belowout")
    #expect(WhyVerdict(fountain.payment(lock: 200), on: fountain.ledger).lasting == nil)
  }

  @Test("a long line of ancestors that a rival has undone is built again")
  func rebuildsAncestors() throws {
    var fountain = Fountain()
    var parents = [fountain.payment(of: 0, [4_999_990_000])]
    for step in 1...200 {
      var child = fountain.payment(of: 0, [4_999_990_000 - Int64(step) * 1_000])
      child.inputs[0].previousOutput = OutPoint(txid: parents[step - 1].txid, index: 0)
      parents.append(child)
    }
    let rival = fountain.payment(of: 1)
    try fountain.ledger.mine(exactly: parents + [rival], to: anyone)
    var late = fountain.payment(of: 1, [9_990_000_000])
    late.inputs.append(parents[200].spendingInput)
    late.outputs[0].value = sat(9_900_000_000)
    let verdict = WhyVerdict(late, on: fountain.ledger)
    #expect(verdict.standing == .alreadySpent)
    #expect(verdict.lasting == nil)
    #expect(verdict.further.isEmpty)
  }

  @Test("judging changes nothing")
  func isPure() throws {
    let channel = try SmallChannel()
    let ledger = try channel.ledger(at: 122, hearing: 3)
    let before = (ledger.height, ledger.tip, ledger.mempoolEntries)
    _ = WhyVerdict(try channel.commitment(2), on: ledger)
    #expect((ledger.height, ledger.tip, ledger.mempoolEntries) == before)
  }
}

extension Transaction {
  /// An input that spends its first output.
  fileprivate var spendingInput: TransactionInput {
    TransactionInput(
      previousOutput: OutPoint(txid: txid, index: 0), sequence: .final,
      witness: Witness([Script.trueScript.bytes]))
  }
}

extension WhyVerdict {
  /// Holds what the verdict says to what a mempool and a block in fact say.
  func expectAgreement(
    of ledger: Ledger, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard presence == .absent else { return }
    var mempool = ledger
    do {
      try mempool.send(transaction)
      #expect(first == nil, sourceLocation: sourceLocation)
    } catch {
      #expect(first == Finding(error), sourceLocation: sourceLocation)
    }
    let canMine = ledger.canMine(transaction)
    #expect((inBlock == nil) == canMine, sourceLocation: sourceLocation)
    switch standing {
    case .acceptable: #expect(first == nil && canMine, sourceLocation: sourceLocation)
    case .policyOnly: #expect(first != nil && canMine, sourceLocation: sourceLocation)
    case .notYetFinal, .neverValid: #expect(!canMine, sourceLocation: sourceLocation)
    case .alreadySpent: #expect(!spendings.isEmpty, sourceLocation: sourceLocation)
    }
  }
}

extension Ledger {
  /// Whether the next block may hold a transaction, with what it stands on before it.
  func canMine(_ transaction: Transaction) -> Bool {
    var copy = self
    let parents = mempoolEntries.map(\.transaction).filter { parent in
      transaction.inputs.contains { $0.previousOutput.txid == parent.txid }
    }
    let block = copy.draft(exactly: parents + [transaction], to: anyone)
    copy.setClock(to: max(copy.now, block.header.time))
    return copy.submit(block) == .accepted
  }
}
