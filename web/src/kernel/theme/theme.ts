import {
  Badge,
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  PasswordInput,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from "@mantine/core";

const sapin: MantineColorsTuple = [
  "#EAF1F1",
  "#D6E6E6",
  "#C3DCDB",
  "#A4CBC9",
  "#86BAB8",
  "#5DB7B2",
  "#3E8C8A",
  "#22706E",
  "#0B5D5B",
  "#084846",
];
/** 3 is the hairline; 4 the border of a control (3:1); from 5 on, text (4.5:1 and more on paper). */
const gray: MantineColorsTuple = [
  "#FBFAF7",
  "#F5F3EE",
  "#EDEBE4",
  "#E3E1DA",
  "#8C8A82",
  "#5C6672",
  "#4A5665",
  "#39434F",
  "#27313D",
  "#1B2430",
];
/** 0 text, 2 secondary, 3 placeholder, 4 border of a control, 6 panel, 7 paper. */
const dark: MantineColorsTuple = [
  "#E9EDF0",
  "#CBD3DA",
  "#A9B4BF",
  "#94A0AC",
  "#74818D",
  "#28323B",
  "#1B232A",
  "#141A1F",
  "#0F1418",
  "#0A0E11",
];
const red: MantineColorsTuple = [
  "#FBEEEC",
  "#F6DAD7",
  "#EDB9B4",
  "#F3A39A",
  "#F08A7E",
  "#C9463B",
  "#A8281E",
  "#A8281E",
  "#8D2018",
  "#721A13",
];
const yellow: MantineColorsTuple = [
  "#FBF4E4",
  "#F5E6C6",
  "#ECCF94",
  "#E5BF75",
  "#E0B15A",
  "#A9701A",
  "#8A5A10",
  "#8A5A10",
  "#74490B",
  "#5C3A08",
];
const green: MantineColorsTuple = [
  "#EDF5EE",
  "#D6E8D9",
  "#B2D3B8",
  "#9CCBA5",
  "#8CC49A",
  "#45874F",
  "#2F6B3A",
  "#2F6B3A",
  "#27592F",
  "#1F4726",
];
const blue: MantineColorsTuple = [
  "#ECF2FA",
  "#D5E2F3",
  "#B0C9E8",
  "#9FC0EC",
  "#8FB8EE",
  "#3A6CAE",
  "#1F4E8C",
  "#1F4E8C",
  "#1A4175",
  "#15345E",
];

const rem = (pixels: number) => `${pixels / 16}rem`;

/** The one theme: look.md's tokens handed to every component. Pages choose no colour of their own. */
export const theme = createTheme({
  colors: { sapin, gray, dark, red, yellow, green, blue },
  primaryColor: "sapin",
  primaryShade: { light: 8, dark: 5 },
  black: "#1B2430",
  white: "#FFFFFF",
  autoContrast: true,
  luminanceThreshold: 0.25,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Liberation Mono', monospace",
  fontSizes: { xs: rem(13), sm: rem(14), md: rem(15), lg: rem(17), xl: rem(20) },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
  spacing: { xs: rem(4), sm: rem(8), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: "6px", sm: "6px", md: "6px", lg: "6px", xl: "6px" },
  defaultRadius: "md",
  shadows: { xs: "none", sm: "none", md: "none", lg: "none", xl: "none" },
  headings: { fontWeight: "600" },
  respectReducedMotion: true,
  // The kit chooses the text of a filled control from the light shade only; the dark shade is pale and wants ink.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    const own = input.color === undefined || input.color === "sapin";
    return input.variant === "filled" && own ? { ...colors, color: "var(--palier-on-action)" } : colors;
  },
  cursorType: "pointer",
  components: {
    Badge: Badge.extend({ defaultProps: { variant: "outline", tt: "none", fw: 500 } }),
    Button: Button.extend({ defaultProps: { fw: 500 } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "md" } }),
    PasswordInput: PasswordInput.extend({
      defaultProps: { visibilityToggleButtonProps: { "aria-label": "Afficher ou masquer le mot de passe" } },
    }),
  },
});

/** Mantine's own variables that a colour tuple doesn't reach. */
export const resolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "var(--palier-paper)",
    "--mantine-color-anchor": "var(--palier-action)",
    "--mantine-color-error": "var(--palier-error)",
    "--mantine-color-dimmed": "var(--palier-secondary)",
    "--mantine-color-default-hover": "#F5F3EE",
  },
  dark: {
    "--mantine-color-body": "var(--palier-paper)",
    "--mantine-color-anchor": "var(--palier-action)",
    "--mantine-color-error": "var(--palier-error)",
    "--mantine-color-dimmed": "var(--palier-secondary)",
  },
});
