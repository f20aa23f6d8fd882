/// Why a text is not a descriptor; offsets count from its first byte.
public enum DescriptorError: Error, Equatable, Sendable {
  /// The checksum is not right.
  case checksum(DescriptorChecksumError)
  /// There is no `name(…)` where a script expression must be.
  case functionMissing(offset: Int)
  /// No script expression has this name.
  case unknownFunction(name: String, offset: Int)
  /// The parentheses that open here are not closed, or are closed too often.
  case unbalanced(offset: Int)
  /// This script expression is not allowed in this place.
  case misplaced(DescriptorFunction, in: DescriptorContext, offset: Int)
  /// Part of the descriptor language that this library does not read.
  case notSupported(UnsupportedDescriptor, offset: Int)
  /// One argument is expected, but another follows at this offset.
  case argumentLeftOver(offset: Int)
  /// A key that starts here is not right.
  case key(KeyExpressionError, offset: Int)
  /// The threshold that starts here is not a number.
  case thresholdNotANumber(offset: Int)
  /// The threshold is zero, or larger than the number of keys.
  case threshold(UInt64, keys: Int)
  /// A multisig has 1 to 20 keys, and at most 3 outside of a script hash.
  case keyCount(Int, maximum: Int)
  /// The redeem script is longer than an input could push.
  case redeemScriptTooLong(bytes: Int)
  /// The address that starts here is not right.
  case address(AddressError, offset: Int)
  /// The script that starts here is not hexadecimal.
  case script(HexError, offset: Int)
  /// The script is missing.
  case scriptMissing(offset: Int)
}

/// The names of the script expressions.
public enum DescriptorFunction: String, CaseIterable, Sendable {
  /// `pk(KEY)`
  case pk
  /// `pkh(KEY)`
  case pkh
  /// `wpkh(KEY)`
  case wpkh
  /// `sh(SCRIPT)`
  case sh
  /// `wsh(SCRIPT)`
  case wsh
  /// `multi(k,KEY,…)`
  case multi
  /// `sortedmulti(k,KEY,…)`
  case sortedmulti
  /// `tr(KEY)`
  case tr
  /// `rawtr(KEY)`
  case rawtr
  /// `addr(ADDRESS)`
  case addr
  /// `raw(HEX)`
  case raw
}

/// The place of a script expression.
public enum DescriptorContext: Hashable, Sendable {
  /// On its own: the script of an output.
  case top
  /// In `sh(…)`.
  case scriptHash
  /// In `wsh(…)`.
  case witnessScriptHash
}
