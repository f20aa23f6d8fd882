extension OneWay {
  /// What the two do at a look and when they leave, and what is promised.
  static let promelaSides = #"""
    /* ---- The two sides ---- */

    mtype = { CLOSING };

    byte latest[SIDES];    /* the latest payment that the payer has signed, the payee accepted */
    bool wish;             /* whether the payer has asked the payee to close */

    /* Once a side sees the money spent, in a block or not, it neither pays nor accepts. */
    #define MAY_AGREE(side) (AWAKE(side) && seen[side] == NOTHING)

    /* The payee must be ahead of the refund, whose block a kick-off leaves open. */
    #define HAS_DEADLINE (HAS_WAY_OUT && !HAS_KICK_OFF)
    #define LAST_TIP_TO_ACCEPT (WAY_OUT_OPENS - 1 - REACTION - DELAY)
    #define IN_TIME (!ACCEPTANCE_DEADLINE || !HAS_DEADLINE || tip <= LAST_TIP_TO_ACCEPT)
    #define MUST_CLOSE (CLOSE_IN_TIME && latest[PAYEE] > 0 && \
      (seen[PAYEE] == KICK_OFF || (HAS_DEADLINE && tip >= LAST_TIP_TO_ACCEPT)))

    /* What a cheat may offer: the payer its way out, the payee any payment that it was given. */
    #define CHEAT_HAS(transaction) \
      ((HAS_KICK_OFF || ((transaction) != KICK_OFF && !IS_AFTER(transaction))) && \
      (PAYMENT(transaction) == 0 -> cheat == PAYER : \
      cheat == PAYEE && PAYMENT(transaction) <= latest[PAYEE]))

    inline offer_kick_off() {
      if
      :: HAS_KICK_OFF && !SPENT(0) -> picked = KICK_OFF; offer(PAYER)
      :: else
      fi
    }

    inline offer_refund() {
      if
      :: FINAL(REFUND) && !IS_OVER -> phase[PAYER] = LEAVING; picked = REFUND; offer(PAYER)
      :: else
      fi
    }

    inline offer_close() {
      if
      :: latest[PAYEE] > 0 && !IS_OVER ->
        picked = (seen[PAYEE] == KICK_OFF -> CLOSE_AFTER(latest[PAYEE]) : CLOSE(latest[PAYEE]));
        offer(PAYEE)
      :: else
      fi
    }

    inline leave(side) {
      phase[side] = LEAVING;
      if
      :: side == PAYER -> offer_kick_off(); offer_refund()
      :: else -> offer_close()
      fi
    }

    /* Who leaves offers again what is not there; the payee leaves when it must, and the payer takes
       its refund as soon as the next block may hold it. */
    inline look(side) {
      missed[side] = 0;
      seen[side] = IN_SIGHT(0);
      if
      :: phase[side] == LEAVING || (side == PAYEE && MUST_CLOSE) -> leave(side)
      :: phase[side] != LEAVING && side == PAYER -> offer_refund()
      :: else
      fi
    }

    /* The promises to an honest side. */
    inline judge() {
      if
      :: HONEST(PAYEE) ->
        /* At most one unit of goods is ever unpaid. */
        assert(goods <= latest[PAYEE] + 1);
        if
        :: IS_OVER ->
          /* The payee keeps its share, and no older payment wins. */
          assert(PAYMENT(WINNER) >= latest[PAYEE])
        :: !IS_OVER && tip == END ->
          /* No hostage: its close is on the chain in time. */
          assert(latest[PAYEE] == 0)
        :: else
        fi
      :: else
      fi;
      if
      :: HONEST(PAYER) ->
        if
        :: IS_OVER ->
          /* The payer keeps its share: no more is paid than it has signed. */
          assert(PAYMENT(WINNER) <= latest[PAYER])
        :: else ->
          /* No hostage: its refund is on the chain in time. */
          assert(tip < END)
        fi
      :: else
      fi
    }
    """#
}
