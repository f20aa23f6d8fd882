import ScriptEngine
import Testing

@Suite("Errors and flags are named as in Bitcoin Core")
struct VerdictTests {
  @Test("every error has a text of its own", arguments: ScriptError.allCases)
  func text(_ error: ScriptError) {
    #expect(!error.coreText.isEmpty)
    #expect(ScriptError.allCases.filter { $0.coreText == error.coreText } == [error])
  }

  /// What only a test outside of the tables ends with.
  private static let withTestsOfTheirOwn: Set<ScriptError> = [
    .signatureHighS, .witnessMalleatedP2SH, .witnessUnexpected, .witnessPublicKeyType,
    .minimalIf, .taprootWrongControlSize, .schnorrSignature, .schnorrSignatureHashType,
    .discourageUpgradableTaprootVersion,
  ]

  @Test(
    "every error is in a table of cases or has a test of its own", arguments: ScriptError.allCases)
  func isReached(_ error: ScriptError) {
    let tables =
      ScriptErrorTests.cases.compactMap(\.error) + TwoOfTwoTests.mutations.map(\.error)
      + TaprootSpendTests.leaves.compactMap(\.error)
    #expect(tables.contains(error) != Self.withTestsOfTheirOwn.contains(error))
  }

  @Test("every flag has one bit and one name")
  func flags() {
    let all = VerificationFlags.names.reduce(into: VerificationFlags()) { $0.insert($1.flag) }
    #expect(VerificationFlags.names.count == 21)
    #expect(all.rawValue.nonzeroBitCount == 21)
    for (name, flag) in VerificationFlags.names {
      #expect(VerificationFlags(name: name) == flag)
    }
    #expect(VerificationFlags(name: "NO_SUCH_RULE") == nil)
  }

  @Test("policy adds to consensus and never takes away")
  func policy() {
    #expect(VerificationFlags.standard.isSuperset(of: .consensus))
    #expect(VerificationFlags.consensus.rawValue.nonzeroBitCount == 7)
    #expect(VerificationFlags.standard.rawValue.nonzeroBitCount == 20)
  }
}
