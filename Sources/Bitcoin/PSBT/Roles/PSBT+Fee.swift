/// Why a transaction's fee is not known.
public enum PSBTFeeError: Error, Equatable, Sendable {
  /// A spent output is not known, or is not the one that the input names.
  case spend(PSBTSpendError)
  /// The amounts are no amounts, or more goes out than comes in.
  case amounts(AmountError)
}

extension PSBT {
  /// What the inputs bring beyond what the outputs take.
  public func fee() throws(PSBTFeeError) -> Amount {
    var spent: [Amount] = []
    for index in inputs.indices {
      do { spent.append(try spentOutput(input: index).value) } catch { throw .spend(error) }
    }
    do {
      return try spent.sum().subtracting(unsigned.outputs.map(\.value).sum())
    } catch {
      throw .amounts(error)
    }
  }
}
