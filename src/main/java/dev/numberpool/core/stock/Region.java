package dev.numberpool.core.stock;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A state of the United States, its capital's district or a territory, or a province or territory of Canada, with the
 * geographic area codes of its numbers. An area code is in one region only, but for 782 and 902 (Nova Scotia, and
 * Prince Edward Island) and 867 (the three territories of Canada). Those of a whole country, such as 800, are in none.
 *
 * <p>The area codes are those that the geocoder of libphonenumber knows, and a test holds that they are.
 *
 * @see <a href="https://www.iso.org/obp/ui/#iso:code:3166:US">ISO 3166-2:US</a>
 * @see <a href="https://www.nanpa.com/numbering/numbering-resources">NANPA, numbering resources</a>
 */
public enum Region {
    CA_AB("368 403 587 780 825"),
    CA_BC("236 250 257 604 672 778"),
    CA_MB("204 431 584"),
    CA_NB("428 506"),
    CA_NL("709 879"),
    CA_NS("782 902"),
    CA_NT("867"),
    CA_NU("867"),
    CA_ON("226 249 289 343 365 382 416 437 519 548 613 647 683 705 742 753 807 905 942"),
    CA_PE("782 902"),
    CA_QC("263 354 367 418 438 450 468 514 579 581 819 873"),
    CA_SK("306 474 639"),
    CA_YT("867"),
    US_AK("907"),
    US_AL("205 251 256 334 659 938"),
    US_AR("327 479 501 870"),
    US_AS("684"),
    US_AZ("480 520 602 623 928"),
    US_CA("209 213 279 310 323 341 350 369 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 747"
            + " 760 805 818 820 831 840 858 909 916 925 949 951"),
    US_CO("303 719 720 748 970 983"),
    US_CT("203 475 860 959"),
    US_DC("202 771"),
    US_DE("302"),
    US_FL("239 305 321 324 352 386 407 448 561 645 656 689 727 754 772 786 813 850 863 904 941 954"),
    US_GA("229 404 470 478 678 706 762 770 912 943"),
    US_GU("671"),
    US_HI("808"),
    US_IA("319 515 563 641 712"),
    US_ID("208 986"),
    US_IL("217 224 309 312 331 447 464 618 630 708 730 773 779 815 847 872"),
    US_IN("219 260 317 463 574 765 812 930"),
    US_KS("316 620 785 913"),
    US_KY("270 364 502 606 859"),
    US_LA("225 318 337 504 985"),
    US_MA("339 351 413 508 617 774 781 857 978"),
    US_MD("227 240 301 410 443 667"),
    US_ME("207"),
    US_MI("231 248 269 313 517 586 616 734 810 906 947 989"),
    US_MN("218 320 507 612 651 763 952"),
    US_MO("235 314 417 557 573 636 660 816 975"),
    US_MP("670"),
    US_MS("228 601 662 769"),
    US_MT("406"),
    US_NC("252 336 472 704 743 828 910 919 980 984"),
    US_ND("701"),
    US_NE("308 402 531"),
    US_NH("603"),
    US_NJ("201 551 609 640 732 848 856 862 908 973"),
    US_NM("505 575"),
    US_NV("702 725 775"),
    US_NY("212 315 329 332 347 363 516 518 585 607 631 646 680 716 718 838 845 914 917 929 934"),
    US_OH("216 220 234 283 326 330 380 419 440 513 567 614 740 937"),
    US_OK("405 539 572 580 918"),
    US_OR("458 503 541 971"),
    US_PA("215 223 267 272 412 445 484 570 582 610 717 724 814 835 878"),
    US_PR("787 939"),
    US_RI("401"),
    US_SC("803 821 839 843 854 864"),
    US_SD("605"),
    US_TN("423 615 629 731 865 901 931"),
    US_TX("210 214 254 281 325 346 361 409 430 432 469 512 682 713 726 737 806 817 830 832 903 915 936 940 945 956"
            + " 972 979"),
    US_UT("385 435 801"),
    US_VA("276 434 540 571 686 703 757 804 826 948"),
    US_VI("340"),
    US_VT("802"),
    US_WA("206 253 360 425 509 564"),
    US_WI("262 274 353 414 534 608 715 920"),
    US_WV("304 681"),
    US_WY("307");

    private final String areaCodes;

    Region(String areaCodes) {
        this.areaCodes = areaCodes;
    }

    /** Its code of ISO 3166-2: {@code US-CA}. */
    public String text() {
        return name().replace('_', '-');
    }

    public static Optional<Region> parse(String text) {
        return Arrays.stream(values())
                .filter(region -> region.text().equals(text))
                .findFirst();
    }

    /** Those that the area code is in: one, or none, or the two or three that share it. */
    public static List<Region> of(AreaCode areaCode) {
        return Arrays.stream(values())
                .filter(region -> region.areaCodes.contains(areaCode.digits()))
                .toList();
    }

    public Set<AreaCode> areaCodes() {
        return Stream.of(areaCodes.split(" ", -1)).map(AreaCode::new).collect(Collectors.toUnmodifiableSet());
    }
}
