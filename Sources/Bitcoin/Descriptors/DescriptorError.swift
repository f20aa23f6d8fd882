/// Why a text is no descriptor; offsets count from its first byte.
public enum DescriptorError: Error, Equatable, Sendable {
  /// The checksum is not right.
  case checksum(DescriptorChecksumError)
  /// No `name(…)` stands where a script expression must stand.
  case functionMissing(offset: Int)
  /// No script expression has this name.
  case unknownFunction(name: String, offset: Int)
  /// Parentheses that open here are not closed, or close more than was opened.
  case unbalanced(offset: Int)
  /// This script expression may not stand there.
  case misplaced(DescriptorFunction, in: DescriptorContext, offset: Int)
  /// Something of descriptors that is left out here.
  case notSupported(UnsupportedDescriptor, offset: Int)
  /// One argument is wanted, and another follows at this offset.
  case argumentLeftOver(offset: Int)
  /// A key that starts here is not right.
  case key(KeyExpressionError, offset: Int)
  /// What should tell how many signatures are wanted is no number.
  case thresholdNotANumber(offset: Int)
  /// As many signatures are never wanted of so many keys.
  case threshold(UInt64, keys: Int)
  /// A multisig has 1 to 20 keys; outside of a script hash at most 3.
  case keyCount(Int, maximum: Int)
  /// The script behind a P2SH output is longer than an input could show.
  case redeemScriptTooLong(bytes: Int)
  /// The address that starts here is not right.
  case address(AddressError, offset: Int)
  /// The script that starts here is not hexadecimal.
  case script(HexError, offset: Int)
  /// There is no script.
  case scriptMissing(offset: Int)
}

/// The script expressions by name.
public enum DescriptorFunction: String, CaseIterable, Sendable {
  case pk, pkh, wpkh, sh, wsh, multi, sortedmulti, tr, rawtr, addr, raw
}

/// Where a script expression stands.
public enum DescriptorContext: Hashable, Sendable {
  /// On its own: the script of an output.
  case top
  /// In `sh(…)`.
  case scriptHash
  /// In `wsh(…)`.
  case witnessScriptHash
}
